"""The skills of ride-alongs: the company's own words and what their five levels look like."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from storage.commands.skills import describe_skill
from storage.rules.errors import RuleBroken
from storage.rules.ride_alongs import LEVELS
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.fields import LineField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label, upright_line
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList
from ui.kit.skill_words import SkillWords, level_word
from ui.kit.texts import sentence

if TYPE_CHECKING:
    from storage.queries.ride_alongs import SkillName
    from ui.kit.context import Context


class SkillsPane(QWidget):
    """Works without the server: what is said here travels by sync like any record."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._skills: list[SkillName] = []
        self._chosen = ""
        across = row(self, spacing=0)
        left = QWidget()
        left.setObjectName("page")
        lines = column(left, spacing=8, margins=(0, 16, 0, 24))
        above = row(margins=(24, 0, 20, 0))
        self.add_button = Button(self.tr("Add a skill"), self.add, kind="primary", icon="plus")
        above.addWidget(self.add_button)
        above.addStretch(1)
        lines.addLayout(above)
        self.rows = RowList(self.tr("Skills of ride-alongs"), margin=24)
        self.rows.chosen.connect(self.choose)
        lines.addWidget(self.rows)
        lines.addStretch(1)
        across.addWidget(scrolled(left), 9)
        across.addWidget(upright_line())
        across.addWidget(scrolled(self._right()), 15)
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def _right(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("page")
        lines = column(pane, spacing=12, margins=(24, 16, 24, 24))
        self.title = Label("", "log", bold=True)
        lines.addWidget(self.title)
        lines.addWidget(Label(self.tr("What stays empty is said in the app's own words."), "meta"))
        self.form = Form(columns=2)
        self.form.add("name_en", self.tr("English name"), LineField())
        self.form.add("name_zh", self.tr("Chinese name"), LineField())
        for score in range(1, LEVELS + 1):
            label = self.tr("Level {score}: {word}").format(score=score, word=level_word(score))
            self.form.add(f"level{score}", label, LineField(), wide=True)
        self.form.add("active", "", TickField(self.tr("Scored at ride-alongs")), wide=True)
        lines.addWidget(self.form)
        foot = row(spacing=8)
        foot.addWidget(Button(self.tr("Save"), self.save, kind="primary", hint="Ctrl+Enter"))
        foot.addStretch(1)
        lines.addLayout(foot)
        lines.addStretch(1)
        return pane

    def main_widget(self) -> QWidget:
        return self.rows.row(self._chosen) or self.add_button

    def refresh(self) -> None:
        """Read the skills anew, off this thread."""
        from storage.queries.ride_alongs import every_skill

        self._context.tasks.read(every_skill, self._show, ticket="administration.skills")

    def _show(self, skills: "list[SkillName]") -> None:
        before, self._skills = self._skills, skills
        words = SkillWords(skills, self._context.language)
        self.rows.set_rows([self._row(one, words) for one in skills])
        if not self._chosen and not before:
            self._chosen = skills[0].code
        self.rows.choose(self._chosen or None)
        if before != skills:
            self._fill()

    def _row(self, one: "SkillName", words: SkillWords) -> RowText:
        own = self.tr("in your own words") if one.name_en or one.name_zh or one.levels else ""
        told = own if one.active else self.tr("not scored any more")
        return RowText(
            one.code, ((Words(words.name(one.code), bold=True),),),
            right=(Words(told, "muted", small=True),), done=not one.active,
        )  # fmt: skip

    def _fill(self) -> None:
        one = next((skill for skill in self._skills if skill.code == self._chosen), None)
        bare = SkillWords((), self._context.language)
        self.title.setText(
            SkillWords(self._skills, self._context.language).name(self._chosen)
            if one
            else self.tr("New skill")
        )
        said = list(one.levels) if one else []
        values: dict[str, object] = {
            "name_en": one.name_en if one else "",
            "name_zh": one.name_zh if one else "",
            "active": one.active if one else True,
        }
        for score in range(1, LEVELS + 1):
            values[f"level{score}"] = said[score - 1] if score <= len(said) else ""
            field = self.form.field(f"level{score}")
            field.setPlaceholderText(bare.level(self._chosen, score))
        self.form.set_values(values)
        self.form.show_problems({})

    # Wishes

    @Slot()
    def add(self) -> None:
        self._chosen = ""
        self.rows.choose(None)
        self._fill()
        self.form.focus_first()

    @Slot(object)
    def choose(self, code: str) -> None:
        self._chosen = code
        self._fill()

    @Slot()
    def save(self) -> None:
        """Keep what was typed; it reaches every laptop by sync."""
        said, code = self.form.values(), self._chosen
        levels = [str(said[f"level{score}"]) for score in range(1, LEVELS + 1)]
        self._context.do(
            lambda session: describe_skill(
                session, code, said["name_en"], said["name_zh"], levels, active=said["active"]
            ),
            self.tr("Skill saved"),
            self._on_saved,
            self._on_failed,
        )

    def _on_saved(self, _skill: UUID) -> None:
        self.form.show_problems({})
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        self.form.show_problems({str(error.facts.get("field", "")): sentence(error)})
