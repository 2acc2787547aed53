import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.kit.context import Context
from ui.kit.fields import ChoiceField, LineField, TextField, TickField
from ui.kit.forms import DraftKeeper, Form


def make_form(qtbot: QtBot) -> Form:
    form = Form(columns=2)
    qtbot.addWidget(form)
    form.add("name", "Name", LineField())
    form.add("tier", "Tier", ChoiceField([(None, "–"), ("gold", "Gold"), ("silver", "Silver")]))
    form.add("note", "Note", TextField(), wide=True)
    form.add("vip", "Known in person", TickField("Known in person"))
    form.show()
    return form


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> Form:
    return make_form(qtbot)


TYPED = {"name": "华信 <b>", "tier": "silver", "note": "two\nlines", "vip": True}


def test_a_form_gives_back_what_was_put_into_it(form: Form, qtbot: QtBot):
    with qtbot.assertNotEmitted(form.edited):
        form.set_values(TYPED)
    assert form.values() == TYPED


def test_typing_is_told_and_filling_is_not(form: Form, qtbot: QtBot):
    with qtbot.waitSignal(form.edited):
        qtbot.keyClicks(form.field("name"), "a")
    with qtbot.waitSignal(form.edited):
        qtbot.keyClicks(form.field("note"), "b")


def test_a_problem_stands_beside_its_field_and_goes_away_again(form: Form):
    form.show_problems({"name": "A name is needed.", "": "Something else."})
    assert form._problems["name"].text() == "A name is needed."
    assert form._problems["name"].isVisible()
    assert form.general.text() == "Something else."
    form.show_problems({})
    assert not form._problems["name"].isVisible()
    assert not form.general.isVisible()


def test_every_field_is_named_for_a_screen_reader(form: Form):
    names = [field.accessibleName() for field in form._fields.values()]
    assert names == ["Name", "Tier", "Note", "Known in person"]


def test_what_is_typed_is_kept_soon_after_the_last_key_and_comes_back(
    form: Form, qtbot: QtBot, context: Context
):
    keeper = DraftKeeper(context, form, "customer", "42")
    keeper._timer.setInterval(1)
    form.set_values(TYPED)
    with qtbot.waitSignal(keeper.kept):
        qtbot.keyClicks(form.field("name"), "!")
    other = make_form(qtbot)
    assert DraftKeeper(context, other, "customer", "42").restore()
    assert other.values() == {**TYPED, "name": "华信 <b>!"}


def test_each_key_has_its_own_draft_and_a_saved_form_has_none(
    form: Form, qtbot: QtBot, context: Context
):
    keeper = DraftKeeper(context, form, "customer", "1")
    form.set_values({"name": "one"})
    keeper.keep_now()
    qtbot.waitUntil(lambda: not context.tasks.busy())
    assert not DraftKeeper(context, form, "customer", "2").restore()
    keeper.drop()
    qtbot.waitUntil(lambda: not context.tasks.busy())
    assert not keeper.restore()


def test_a_draft_that_waits_is_written_at_once_when_the_form_is_left(
    form: Form, qtbot: QtBot, context: Context
):
    keeper = DraftKeeper(context, form, "customer")
    qtbot.keyClicks(form.field("name"), "half")
    keeper.flush()
    qtbot.waitUntil(lambda: not context.tasks.busy())
    assert context.drafts.load("customer") is not None


def test_a_form_opened_again_before_its_draft_is_on_the_disk_has_it_all_the_same(
    form: Form, qtbot: QtBot, context: Context
):
    held = threading.Event()
    context.tasks.run(held.wait)  # the disk is busy with something else
    keeper = DraftKeeper(context, form, "customer")
    form.set_values({"name": "half"})
    keeper.keep_now()
    assert context.drafts.load("customer") == form.values()
    keeper.drop()
    assert context.drafts.load("customer") is None
    form.set_values({"name": "whole"})
    keeper.keep_now()
    held.set()
    qtbot.waitUntil(lambda: not context.tasks.busy())
    assert (context.drafts.load("customer") or {})["name"] == "whole"


def test_a_kept_draft_is_no_change_that_anybody_uploads(form: Form, qtbot: QtBot, context: Context):
    from storage.queries.waiting import waiting_changes

    DraftKeeper(context, form, "customer").keep_now()
    qtbot.waitUntil(lambda: not context.tasks.busy())
    with context.database.read() as session:
        assert waiting_changes(session) == 0


def test_a_choice_that_is_not_offered_falls_back_to_the_first(form: Form):
    form.set_values({"tier": "unheard of"})
    assert form.values()["tier"] is None
