"""The day's numbers in one line, for the head of the evening."""

from PySide6.QtWidgets import QWidget

from storage.rules.strip import Strip
from ui.kit.formats import Formats
from ui.kit.labels import Label
from ui.kit.layout import row


class HeadNumbers(QWidget):
    """Today's number, done, remaining, and what catching up takes from tomorrow on."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        line = row(self, spacing=6, margins=(24, 0, 0, 0))
        self._values: list[Label] = []
        for title in (
            self.tr("Today's number"),
            self.tr("Done"),
            self.tr("Remaining"),
            self.tr("Catch-up from tomorrow"),
        ):
            line.addWidget(Label(title, "meta"))
            value = Label("", "headline")
            self._values.append(value)
            line.addWidget(value)
            line.addSpacing(14)

    def show_strip(self, strip: Strip | None) -> None:
        """The numbers, or nothing while there is no target."""
        for child in self.children():
            if isinstance(child, Label):
                child.setVisible(strip is not None)
        if strip is None:
            return
        numbers = strip.numbers
        shown = (
            numbers.required,
            numbers.done,
            numbers.remaining,
            numbers.catch_up_from_tomorrow,
        )
        for label, number in zip(self._values, shown, strict=True):
            label.setText(self._formats.number(number))
        self._values[2].set_tone("accent" if numbers.remaining else "ok")
