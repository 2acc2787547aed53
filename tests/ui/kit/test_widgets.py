from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit import icons, theme
from ui.kit.actions import Action, Actions, bind, shown_key
from ui.kit.buttons import Button, Segmented, WordTabs
from ui.kit.chips import Chip, ChipState
from ui.kit.detail_split import DetailSplit
from ui.kit.fields import ChoiceField
from ui.kit.labels import ElidedLabel, Label, plain_tool_tip
from ui.kit.layout import Bar, EmptyState, KeyNumber, PageHead, clear, column, scrolled
from ui.kit.overlay import Overlay
from ui.kit.toasts import Toast

NAUGHTY = "<b>bold</b> & <img src=x> {x}"


def test_a_label_shows_markup_as_it_was_typed(qtbot: QtBot):
    for label in (Label(NAUGHTY), ElidedLabel(NAUGHTY)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == NAUGHTY
    assert "<b>" not in plain_tool_tip(NAUGHTY)


def test_a_label_that_is_cut_tells_the_whole_in_its_tool_tip(qtbot: QtBot):
    label = ElidedLabel("a rather long name of a company")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "a rather long name of a company"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_button_is_as_wide_as_its_words_and_its_key(qtbot: QtBot):
    plain, keyed = Button("Save"), Button("Save", hint="Ctrl+Enter", icon="save")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 60
    assert keyed.accessibleName() == "Save"


def test_the_arrow_keys_move_between_the_words_of_tabs(qtbot: QtBot, window: QWidget):
    tabs = WordTabs([("a", "All"), ("v", "Visits"), ("o", "Orders")])
    column(window).addWidget(tabs)
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    tabs.chosen_button().setFocus()
    qtbot.keyClick(tabs.chosen_button(), Qt.Key.Key_Right)
    qtbot.keyClick(tabs.chosen_button(), Qt.Key.Key_Left)
    qtbot.keyClick(tabs.chosen_button(), Qt.Key.Key_Left)
    assert chosen == ["v", "a", "o"]
    assert tabs.current() == "o"


def test_choosing_from_outside_tells_nobody(qtbot: QtBot):
    switch = Segmented([("en", "English"), ("zh", "简体中文")])
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("zh")
    assert switch.current() == "zh"


def test_a_chip_is_said_as_it_is_read_and_is_pressed_by_key(qtbot: QtBot, window: QWidget):
    chip = Chip("which Wang?", "Contact", state=ChipState.ASKING, removable=True, parent=window)
    assert chip.accessibleName() == "Contact which Wang?"
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_an_overlay_holds_the_focus_and_gives_it_back(qtbot: QtBot, window: QWidget):
    below = QLineEdit(window)
    below.show()
    below.setFocus()
    qtbot.waitUntil(below.hasFocus)
    overlay = Overlay(window)
    first, second = QLineEdit(), QLineEdit()
    overlay.content.addWidget(first)
    overlay.content.addWidget(second)
    overlay.open()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert below.hasFocus()


def test_an_overlay_never_covers_the_status_bar(qtbot: QtBot, window: QWidget):
    overlay = Overlay(window)
    overlay.open()
    assert overlay.height() == window.height() - 28
    window.resize(900, 700)
    assert (overlay.width(), overlay.height()) == (900, 672)


def test_a_toast_offers_undo_only_for_what_can_be_undone(qtbot: QtBot, window: QWidget):
    toast = Toast(window)
    toast.say("Copied")
    assert toast.isVisible()
    assert not toast.undo.isVisible()
    toast.say("Visit logged", 42)
    assert toast.undo.isVisible()
    with qtbot.waitSignal(toast.undo_requested) as wished:
        toast.undo.click()
    assert wished.args == [42]
    assert not toast.isVisible()


def test_a_long_toast_stays_within_its_window(qtbot: QtBot, window: QWidget):
    toast = Toast(window)
    toast.say("a long sentence " * 40)
    assert toast.x() >= 0
    assert toast.geometry().right() <= window.width()
    toast.say("short")
    assert toast.width() < 300


def test_a_toast_begins_where_it_is_told_if_it_fits_there(qtbot: QtBot, window: QWidget):
    toast = Toast(window, left=200)
    toast.say("short")
    assert toast.x() == 200
    toast.say("a long sentence " * 40)
    assert 0 <= toast.x() < 200
    assert toast.geometry().right() <= window.width()


def test_two_actions_may_not_claim_one_key(qtbot: QtBot):
    offered = Actions()
    offered.offer("window", [Action("a", "A", int, "Ctrl+K"), Action("b", "B", int)])
    assert offered.clashes() == []
    offered.offer("page", [Action("c", "C", int, "ctrl+k")])
    assert offered.clashes() == ["Ctrl+K: c, a"]
    assert [action.id for action in offered.all()] == ["c", "a", "b"]


def test_binding_again_replaces_the_keys(qtbot: QtBot, window: QWidget):
    done: list[str] = []
    bind(window, [Action("a", "A", lambda: done.append("old"), "F6")])
    bind(window, [Action("a", "A", lambda: done.append("new"), "F6")])
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert done == ["new"]
    assert shown_key("Ctrl+K") == "Ctrl+K"


def test_the_wheel_does_not_change_a_choice(qtbot: QtBot, window: QWidget):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    field = ChoiceField([(1, "one"), (2, "two")], window)
    field.show()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.value() == 1


def test_an_icon_takes_the_colour_of_the_scheme(qapp):
    def ink(scheme: theme.Scheme) -> set[str]:
        theme.apply(scheme, "en")
        image: QImage = icons.icon("check", "accent").pixmap(32, 32).toImage()
        inks = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return {colour.name().upper() for colour in inks if colour.alpha() == 255}

    assert theme.LIGHT.accent in ink(theme.Scheme.LIGHT)
    assert theme.DARK.accent in ink(theme.Scheme.DARK)
    theme.apply(theme.Scheme.LIGHT, "en")


def test_a_layout_can_be_emptied(qtbot: QtBot, window: QWidget):
    lines = column(window)
    inner = column()
    inner.addWidget(Label("x"))
    lines.addLayout(inner)
    lines.addWidget(Label("y"))
    clear(lines)
    assert lines.count() == 0
    assert not [label for label in window.findChildren(Label) if label.isVisible()]


def test_the_pieces_of_a_page_say_what_they_show(qtbot: QtBot):
    number = KeyNumber("Remaining", "28", "calls")
    bar = Bar("This month")
    bar.set(1.7, -2)
    head = PageHead("Today", "Tuesday")
    empty = EmptyState("No visits", "Plan one.", "New visit", lambda: None, icon="sun")
    for widget in (number, bar, head, empty):
        qtbot.addWidget(widget)
        widget.grab()
    assert number.accessibleName() == "Remaining: 28 calls"
    assert bar.accessibleDescription() == "100%"
    assert empty.button.accessibleName() == "New visit"
    head.set_second("second line")
    assert head.height() == 74


def test_the_detail_gives_way_where_there_is_no_room(qtbot: QtBot):
    main, detail = QWidget(), QWidget()
    split = DetailSplit(main, detail, detail_width=340)
    qtbot.addWidget(split)
    split.resize(1200, 600)
    split.show()
    assert detail.isVisible()
    assert detail.width() == 340
    split.resize(1000, 600)
    assert not detail.isVisible()
    assert main.width() >= 999
    split.resize(1200, 600)
    assert detail.isVisible()


def test_a_scroll_bar_takes_no_room_from_what_it_scrolls(qtbot: QtBot):
    content = QWidget()
    content.setMinimumHeight(2_000)
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    assert content.width() == 400
    assert area._bar.isVisible()
    area._bar.setValue(500)
    assert content.y() == -500
    area.verticalScrollBar().setValue(20)
    assert area._bar.value() == 20
    content.setMinimumHeight(100)
    qtbot.waitUntil(lambda: not area._bar.isVisible())
