"""The language of the screens, changed while the app runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

import resources

LOCALES = {"en": QLocale(QLocale.Language.English), "zh": QLocale("zh_CN")}
_FILES = {"en": "roadbook_en.qm", "zh": "roadbook_zh_CN.qm"}


def system_language() -> str:
    """Chinese where the system speaks it, else English."""
    first = (QLocale.system().uiLanguages() or ["en"])[0]
    return "zh" if first.startswith("zh") else "en"


class Language(QObject):
    """Installs the translators of one language in the place of those before."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.name = ""

    def use(self, name: str) -> None:
        """Speak `name` from now on; every open widget is told by a LanguageChange."""
        if name == self.name:
            return
        self.clear()
        self.name = name
        QLocale.setDefault(LOCALES[name])
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = [str(resources.path("translations") / _FILES[name])]
        if name == "zh":
            files.insert(0, f"{qt_folder}/qtbase_zh_CN.qm")
        for file in files:
            translator = QTranslator(self)
            if translator.load(file):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def clear(self) -> None:
        """Back to the texts of the sources."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        self.name = ""
