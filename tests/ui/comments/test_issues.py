"""What is key or hard is marked from the record where it was said, and resolved with how."""

from uuid import UUID

import pytest

from storage.commands.comments import open_issue
from storage.commands.records import create
from storage.models import Issue
from storage.queries.comments import issues
from storage.rules.choices import IssueKind
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, TODAY, USER, settle
from ui.comments.issues import IssueForm, ResolveForm, mark_issue


@pytest.fixture
def window(open_window):
    return open_window()


def made_visit(context) -> tuple[UUID, UUID]:
    with context.database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "Jinling Pharma"})
        values = {"customer_id": customer, "owner_id": USER, "status": "done", "zone": "UTC"}
        values |= {"started_at": NOW, "problem": "2 units down"}
        return customer, create(session, Kind.VISIT, values)


def test_a_visits_problem_is_marked_with_its_customer(window):
    context = window.context
    customer, visit = made_visit(context)
    mark_issue(context, window, Kind.VISIT, visit)
    settle(context)
    form = window.findChildren(IssueForm)[-1]
    assert form.isVisible()
    assert form.form.values()["text"] == "2 units down"
    form.save()
    settle(context)
    with context.database.read() as session:
        row = next(row for row in issues(session, [USER]) if row.customer_id == customer)
        kept = session.get_one(Issue, row.id)
        assert (row.kind, row.text) == (IssueKind.HARD, "2 units down")
        assert (kept.source_kind, kept.source_id) == (Kind.VISIT, visit)


def test_it_is_resolved_with_how(window):
    context = window.context
    with context.database.write() as session:
        issue = open_issue(session, IssueKind.KEY, "Tender", TODAY)
    form = ResolveForm(context, window, issue, "Tender")
    form.open_with({})
    form.save()
    settle(context)
    with context.database.read() as session:
        assert session.get_one(Issue, issue).resolved_on is None
    form.form.set_values({"how": "Won it"})
    form.save()
    settle(context)
    with context.database.read() as session:
        kept = session.get_one(Issue, issue)
        assert (kept.resolved_on, kept.resolution) == (TODAY, "Won it")


def test_one_key_marks_what_one_looks_at(window):
    context = window.context
    customer, _ = made_visit(context)
    context.wishes.customer_requested.emit(customer)
    settle(context)
    action = next(action for action in window.offered.all() if action.id == "issue")
    assert action.shortcut == "Ctrl+Shift+H"
    action.handler()
    settle(context)
    assert any(form.isVisible() for form in window.findChildren(IssueForm))
