"""The settings: language and look, you and your company, how the book is kept, what it is."""

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action
from ui.kit.buttons import Segmented
from ui.kit.context import Context
from ui.kit.layout import PageHead, column, scrolled
from ui.kit.theme import Scheme
from ui.settings.about import AboutSection
from ui.settings.book import BookSection
from ui.settings.files import FilesSection
from ui.settings.person import PersonSection
from ui.settings.section import SettingsSection
from ui.settings.server import ServerSection


class SettingsPage(QWidget):
    """Everything takes effect at once; there is nothing to save."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        whole = column(self)
        whole.addWidget(PageHead(self.tr("Settings")))
        inner = QWidget()
        inner.setObjectName("page")
        inner.setMaximumWidth(760)
        lines = column(inner, spacing=28, margins=(24, 20, 24, 28))
        lines.addWidget(self._look())
        self.person, self.about = PersonSection(context), AboutSection(context.services)
        lines.addWidget(self.person)
        lines.addWidget(FilesSection(context))
        self.server = ServerSection(context)
        lines.addWidget(self.server)
        if context.services is not None:
            self.book: BookSection | None = BookSection(context, context.services)
            lines.addWidget(self.book)
        else:
            self.book = None
        lines.addWidget(self.about)
        lines.addStretch(1)
        whole.addWidget(scrolled(inner), 1)

    def activate(self) -> None:
        """Show what was changed elsewhere meanwhile."""
        self.scheme.choose(self._context.settings.get("scheme", Scheme.SYSTEM))
        if self.book is not None:
            self.book.refresh()

    def main_widget(self) -> QWidget:
        return self.language.chosen_button()

    def page_actions(self) -> list[Action]:
        return []  # what can be set here can be set from anywhere, by name

    def help(self) -> str:
        return self.tr(
            "Everything takes effect at once. The recovery code opens the book when the password "
            "or this computer's keychain is lost: keep it on paper, not on this computer."
        )

    def _look(self) -> QWidget:
        section = SettingsSection(self.tr("Language and look"))
        # Each language is named in itself, so that whoever reads only one finds it.
        self.language = Segmented([("en", "English"), ("zh", "简体中文")], name=self.tr("Language"))
        self.language.choose(self._context.language)
        self.language.chosen.connect(self._context.wishes.language_requested)
        section.add(self.tr("Language"), self.language)
        self.scheme = Segmented(
            [
                (Scheme.SYSTEM, self.tr("As the system")),
                (Scheme.LIGHT, self.tr("Light")),
                (Scheme.DARK, self.tr("Dark")),
            ],
            name=self.tr("Colours"),
        )
        self.scheme.chosen.connect(self._on_scheme)
        section.add(self.tr("Colours"), self.scheme)
        return section

    def _on_scheme(self, scheme: str) -> None:
        self._context.settings.set("scheme", scheme)
        self._context.wishes.scheme_requested.emit(scheme)
