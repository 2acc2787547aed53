"""The story on screen: one bold sentence and four columns, side by side or one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from storage.rules.story_facts import Column, Story
from storage.rules.story_facts import Tone as StoryTone
from ui.customers.story_words import StoryWords
from ui.kit.labels import Label, Tone, upright_line
from ui.kit.layout import column, row

_TONES: dict[StoryTone, Tone] = {
    StoryTone.PLAIN: "text",
    StoryTone.WARN: "warn",
    StoryTone.BAD: "bad",
    StoryTone.OK: "ok",
}


class StoryColumn(QWidget):
    """A label, a headline in its tone, and a few lines."""

    def __init__(self, title: str, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_lines = lines
        self._title = title
        stack = column(self, spacing=2)
        stack.addWidget(Label(title, "meta"))
        self.headline = Label("", "headline", wrap=True)
        self.text = Label("", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label in (self.headline, self.text):
            policy = label.sizePolicy()  # which knows that the height follows from the width
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            label.setSizePolicy(policy)
            stack.addWidget(label)
        stack.addStretch(1)

    def show_column(self, shown: Column, words: StoryWords) -> None:
        headline = words.say(shown.headline)
        lines = [words.say(line) for line in shown.lines[: self._shown_lines]]
        self.headline.setText(headline)
        self.headline.set_tone(_TONES[shown.tone])
        self.text.setText(words.run_on(lines))
        self.text.setVisible(bool(lines))
        self.setAccessibleName(f"{self._title}: {headline}. {words.run_on(lines)}")


class StoryBlock(QWidget):
    """The whole story; `upright` puts its columns one below the other, in fewer words."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        whole = column(self, spacing=12 if not upright else 14)
        self.sentence = Label("", "headline", wrap=True)
        self.as_of = Label("", "meta")
        top = row(spacing=16)
        top.addWidget(self.sentence, 1)
        top.addWidget(self.as_of, alignment=Qt.AlignmentFlag.AlignTop)
        if upright:
            self.as_of.hide()
        whole.addLayout(top)
        lines = 1 if upright else 3
        self.columns = {
            "who_decides": StoryColumn(self.tr("Who decides"), lines=lines),
            "promised": StoryColumn(self.tr("Promised"), lines=lines),
            "next_purchase": StoryColumn(self.tr("Next purchase"), lines=lines),
            "danger": StoryColumn(self.tr("Danger"), lines=lines),
        }
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(14)
        whole.addLayout(self._grid)
        self._lines = [upright_line(self) for _ in range(3)]
        self._across = 0
        self._arrange(1 if upright else 4)

    def _arrange(self, across: int) -> None:
        """So many columns beside each other; lines stand between them where all four do."""
        if across == self._across:
            return
        self._across = across
        for place, shown in enumerate(self.columns.values()):
            down, along = divmod(place, across)
            self._grid.addWidget(shown, down, 2 * along)
            self._grid.setColumnStretch(2 * along, 1)
        for along in range(across, 4):
            self._grid.setColumnStretch(2 * along, 0)
        for place, line in enumerate(self._lines):
            line.setVisible(across == 4)
            if across == 4:
                self._grid.addWidget(line, 0, 2 * place + 1)

    def show_story(self, story: Story, words: StoryWords) -> None:
        self.sentence.setText(words.sentence(story.sentence))
        for name, shown in self.columns.items():
            shown.show_column(getattr(story, name), words)

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._upright:
            self._arrange(4 if self.width() >= 860 else 2 if self.width() >= 420 else 1)
