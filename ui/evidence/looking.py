"""Reading kept files back: to be seen large, as a copy, and small pictures of what arrived."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from storage.files import FileTrouble
from storage.rules.errors import RuleBroken
from storage.transfer.attached import ENDINGS, PICTURES
from ui.evidence import pictures
from ui.evidence.viewer import Viewer
from ui.kit.context import Context

if TYPE_CHECKING:
    from storage.database import Session
    from storage.queries.attachments import AttachedFile

translate = QCoreApplication.translate


def look(context: Context, file: "AttachedFile", viewer: Viewer, title: str, meta: str) -> None:
    """Show a picture; of anything else, and of what is not here, say so."""
    if not file.here:
        _ask_for(context, file)
        told = translate("Evidence", "This file is fetched with the next sync.")
        viewer.show_picture(title, meta, _small(file), told)
        return
    if file.mime not in PICTURES:
        told = translate(
            "Evidence",
            "Roadbook does not open documents itself. A copy that is saved to be opened can be "
            "read by whoever uses this computer.",
        )
        viewer.show_picture(title, meta, QImage(), told, opens=True)
        return

    def read() -> QImage | None:
        try:
            return pictures.decoded(context.database.files.get(file.sha256))
        except FileTrouble:
            return None

    def show(image: QImage | None) -> None:
        told = "" if image is not None else translate("Evidence", "This file is damaged.")
        viewer.show_picture(title, meta, image or QImage(), told)

    context.tasks.run(read, show)


def _small(file: "AttachedFile") -> QImage:
    """Its small picture, which may be here before it."""
    return pictures.decoded(file.thumbnail) if file.thumbnail else QImage()


def _ask_for(context: Context, file: "AttachedFile") -> None:
    from storage.commands.attachments import ask_for

    context.tasks.write(
        lambda session: ask_for(session, file.id), lambda _: context.sync.sync_requested.emit()
    )


def safe_name(file: "AttachedFile") -> str:
    """A name for a copy, with the ending of what the file is and not of what it was called."""
    ending = ENDINGS.get(file.mime, ".bin")
    kept = "".join(sign for sign in Path(file.name).stem if sign.isalnum() or sign in " -_().")
    return (kept.strip(" .")[:80] or str(file.use)) + ending


def write_copy(
    context: Context,
    file: "AttachedFile",
    target: Path,
    failed: Callable[[BaseException], object],
    written: Callable[[Path], object] | None = None,
) -> None:
    """Write the file out, readable; `written` is told where, once it is there."""

    def work() -> None:
        try:
            target.write_bytes(context.database.files.get(file.sha256))
        except FileTrouble:
            raise RuleBroken("file.damaged") from None
        except OSError:
            raise RuleBroken("file.unreadable") from None

    told = translate("Evidence", "Saved: {name}").format(name=target.name)

    def done(_nothing: None) -> None:
        context.wishes.toast_requested.emit(told, None)
        if written is not None:
            written(target)

    context.tasks.run(work, done, failed)


def make_small_pictures(
    context: Context, files: "list[AttachedFile]", done: Callable[[], object]
) -> None:
    """Of pictures that came from another laptop; once each."""
    lacking = [file for file in files if file.here and not file.thumbnail and file.mime in PICTURES]
    if not lacking:
        return

    def command(session: "Session") -> int:
        from storage.commands.attachments import keep_thumbnail

        made = 0
        for file in lacking:
            try:
                image = pictures.decoded(context.database.files.get(file.sha256))
            except FileTrouble:
                continue
            if not image.isNull():
                keep_thumbnail(session, file.sha256, pictures.small_of(image))
                made += 1
        return made

    context.tasks.write(command, lambda made: done() if made else None)
