"""The strip of files of one record: dropped, pasted or chosen, seen large, taken away with undo."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from storage.rules.coaching_choices import FileUse
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.evidence import looking, taking
from ui.evidence.acts import FileActs
from ui.evidence.asking import ASK_KEY, Asking
from ui.evidence.signature import SignaturePad
from ui.evidence.taking import Offered, Taken
from ui.evidence.tile import Tile
from ui.evidence.words import where_word
from ui.kit.actions import Action, shown_key
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.files import ask_open
from ui.kit.flow import Flow
from ui.kit.labels import Label, plain_tool_tip
from ui.kit.layout import SectionHead, column, row
from ui.kit.sync_line import KEEP_PLACE
from ui.kit.texts import sentence

if TYPE_CHECKING:
    from storage.database import Session
    from storage.queries.attachments import AttachedFile, EvidenceTalk

_WIDE = 480
ADD_KEY, PASTE_KEY, SIGN_KEY = "Ctrl+Shift+A", "Ctrl+Shift+V", "Ctrl+Shift+G"


class EvidenceStrip(QWidget):
    """What is attached to the record on show; never a gate, and nothing here tracks anybody."""

    count_changed = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject: tuple[Kind, UUID] | None = None
        self._reading = False
        self.use = FileUse.PHOTO
        """What is attached here unless it is said otherwise: a receipt, beside an expense."""
        self.signs = True
        """Whether a customer can sign here."""
        self.files: list[AttachedFile] = []
        self.acts = FileActs(context, self)
        self._pad: SignaturePad | None = None
        self.setAcceptDrops(True)
        whole = column(self, spacing=6)
        self.head = SectionHead(self.tr("Evidence"))
        self.add_button = Button(
            self.tr("Attach"), self.choose, hint=shown_key(ADD_KEY), small=True
        )
        self.paste_button = Button(
            self.tr("Paste"), self.paste, hint=shown_key(PASTE_KEY), small=True
        )
        self.sign_button = Button(
            self.tr("Signature"), self.sign, hint=shown_key(SIGN_KEY), small=True
        )
        self._buttons = (self.add_button, self.paste_button, self.sign_button)
        for button in self._buttons:
            self.head.add(button)
        self.asking = Asking(context)
        self.head.add(self.asking.button)
        whole.addWidget(self.head)
        self.tiles = Flow(gap=10)
        whole.addWidget(self.tiles)
        self.empty = Label("", tone="muted", wrap=True)
        whole.addWidget(self.empty)
        whole.addWidget(self.asking)
        line = row(spacing=8)
        self.problem = Label("", "meta", "bad", wrap=True)
        line.addWidget(self.problem, 1)
        whole.addLayout(line)
        self.acts.refused.connect(self._on_failed)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_sync)
        self._show()

    def show_record(self, kind: Kind, record_id: UUID | None, *, reading: bool = False) -> None:
        """Show the files of a record; None for one that is not saved yet."""
        self._subject = (kind, record_id) if record_id is not None else None
        self._reading = self.acts.reading = reading
        self.problem.setText("")
        self.files = []
        self.tiles.set_widgets([])
        self.asking.show_record(self._subject)
        self._show()
        self._read()

    def page_actions(self) -> list[Action]:
        """For the page's own list, where the strip is a part of a page."""
        asks = [Action("evidence.ask", self.asking.button.text(), self.asking.begin, ASK_KEY)]
        asks = asks if self.asking.may_speak else []
        if not self._takes():
            return asks
        told = self.tr("Ask for a signature")
        sign = Action("evidence.sign", told, self.sign, SIGN_KEY, "pen-line")
        return [
            *asks,
            Action("evidence.add", self.tr("Attach a file"), self.choose, ADD_KEY, "image"),
            Action(
                "evidence.paste", self.tr("Paste a picture"), self.paste, PASTE_KEY, "clipboard"
            ),
            *([sign] if self.signs else []),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the buttons stand without their keys; F1 lists them."""
        wide = event.size().width() >= _WIDE
        for button, key in zip(self._buttons, (ADD_KEY, PASTE_KEY, SIGN_KEY), strict=True):
            button.set_hint(shown_key(key) if wide else "")
        super().resizeEvent(event)

    # Taking in

    @Slot()
    def choose(self) -> None:
        if self._takes():
            title = self.tr("Attach a file")
            self.take([Offered(path.name, path) for path in ask_open(self, title)])

    @Slot()
    def paste(self) -> None:
        """A screenshot, a picture or files from the clipboard."""
        if not self._takes():
            return
        data = QGuiApplication.clipboard().mimeData()
        # Qt has none at all where the clipboard is empty, whatever its types say.
        found = taking.offered_by(data) if data else []
        if not found:
            self.problem.setText(self.tr("There is no picture and no file to paste."))
        self.take(found)

    @Slot()
    def sign(self) -> None:
        if not self._takes():
            return
        if self._pad is None:
            self._pad = SignaturePad(self.window())
            self._pad.signed.connect(self._on_signed)
        self._pad.ask()

    def accept_drop(self, data: QMimeData) -> bool:
        """Take what was dropped somewhere on the panel around; False if it is nothing for here."""
        found = taking.offered_by(data) if self._takes() else []
        self.take(found)
        return bool(found)

    def take(self, offered: list[Offered], use: FileUse | None = None) -> None:
        """Make ready off this thread, then attach all of it in one step that can be undone."""
        if not offered or self._subject is None:
            return
        context, subject = self._context, self._subject
        keep_place = bool(context.settings.get(KEEP_PLACE, False))
        store, zone, as_use = context.database.files, context.zone, use or self.use
        self.problem.setText("")
        self.head.set_note(self.tr("Taking in …"))
        context.tasks.run_apart(
            lambda: taking.take_in(store, offered, as_use, zone, keep_place=keep_place),
            lambda taken: self._attach(subject, taken),
            self._on_failed,
        )

    def _attach(self, subject: tuple[Kind, UUID], taken: Taken) -> None:
        from storage.commands.attachments import attach

        self.head.set_note("")
        colon = self._context.formats.colon
        self.problem.setText(
            "\n".join(f"{name}{colon}{sentence(broken)}" for name, broken in taken.refused)
        )
        if not taken.files:
            return

        def command(session: "Session") -> int:
            for file, use in taken.files:
                attach(session, *subject, file, use)
            return len(taken.files)

        self._context.do(command, self._told, failed=self._on_failed)

    def _told(self, count: int) -> str:
        return self.tr("%n file(s) attached", "", count)

    def _on_signed(self, image: QImage) -> None:
        self.take([Offered(self.tr("Signature"), image=image)], FileUse.SIGNATURE)

    def _on_failed(self, error: BaseException) -> None:
        self.head.set_note("")
        if not isinstance(error, RuleBroken):
            self._context.tasks.failed.emit(error)
            return
        self.problem.setText(sentence(error))

    # What is shown

    def _takes(self) -> bool:
        return self._subject is not None and not self._reading

    def _read(self) -> None:
        from storage.queries.attachments import evidence_talk, files_of

        if self._subject is None:
            return
        subject = self._subject

        def query(session: "Session") -> "tuple[list[AttachedFile], EvidenceTalk]":
            return files_of(session, subject[1]), evidence_talk(session, *subject)

        def done(found: "tuple[list[AttachedFile], EvidenceTalk]") -> None:
            if self._subject == subject:
                self.asking.show_talk(found[1], found[0])
                self._on_read(found[0])

        self._context.tasks.read(query, done)

    def _on_read(self, found: "list[AttachedFile]") -> None:
        if found == self.files and self.tiles.widgets():
            return
        focused = next((t.file.id for t in self._tiles() if t.hasFocus()), None)
        self.files = self.acts.files = found
        self.tiles.set_widgets([self._tile(file) for file in found])
        for tile in self._tiles():
            if tile.file.id == focused:
                tile.setFocus()
        self._show()
        self.count_changed.emit(len(found))
        looking.make_small_pictures(self._context, found, self._read)

    def _tiles(self) -> list[Tile]:
        return [tile for tile in self.tiles.widgets() if isinstance(tile, Tile)]

    def _tile(self, file: "AttachedFile") -> Tile:
        tile = Tile(file, self._context.formats)
        tile.opened.connect(lambda: self.acts.view(file))
        tile.removed.connect(lambda: self.acts.remove(file))
        tile.use_asked.connect(lambda: self.acts.next_use(file))
        tile.menu_asked.connect(lambda at: self._pop_up(file, at))
        tile.stepped.connect(lambda step: self._step(tile, step))
        tile.setToolTip(plain_tool_tip(where_word(file)))
        return tile

    def _pop_up(self, file: "AttachedFile", at: QPoint) -> None:
        menu = self.acts.menu(file)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _step(self, tile: Tile, step: int) -> None:
        tiles = self._tiles()
        if tile in tiles:
            tiles[(tiles.index(tile) + step) % len(tiles)].setFocus()

    def _show(self) -> None:
        self.head.set_count(len(self.files) or None)
        for button in self._buttons:
            button.setVisible(self._takes() and (self.signs or button is not self.sign_button))
        self.tiles.setVisible(bool(self.files))
        self.empty.setVisible(not self.files)
        self.empty.setText(self._empty_words())

    def _empty_words(self) -> str:
        if self._subject is None:
            return self.tr("Photos and files can be attached once this is saved.")
        if self._reading:
            return self.tr("Nothing is attached.")
        return self.tr(
            "Drop a photo, a card or a document here, or paste a screenshot. "
            "The place is removed from photos."
        )

    @Slot(object)
    def _on_changed(self, changes: object) -> None:
        touches = getattr(changes, "touches", None)
        if touches is not None and touches(Kind.ATTACHMENT, Kind.COMMENT):
            self._read()

    @Slot()
    def _on_sync(self) -> None:
        """A contact may have brought bytes, or sent them."""
        if self.files and not self._context.sync.status.running:
            self._read()

    # Qt's side

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._takes() and (data.hasUrls() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.accept_drop(event.mimeData()):
            event.acceptProposedAction()
