"""What a company decides for everybody is decided on the administrator's page."""

from collections.abc import Callable

from storage.queries.company_settings import decisions
from storage.rules.company_settings import Decisions
from ui.administration.page import AdministrationPage
from ui.kit.context import Context

Answered = Callable[[], None]


def decided(context: Context) -> Decisions:
    with context.database.read() as session:
        return decisions(session)


def shown(page: AdministrationPage, answered: Answered) -> None:
    page.show_part("company")
    page.activate()
    answered()


def test_what_holds_without_a_decision_is_shown(
    page: AdministrationPage, answered: Answered
) -> None:
    shown(page, answered)
    assert page.company.form.values() == {
        "approval": False, "customer_minutes": "300", "lease_days": "14", "rep_rows": "200",
    }  # fmt: skip


def test_approval_before_the_road_is_switched_on_for_everybody(
    page: AdministrationPage, context: Context, answered: Answered
) -> None:
    shown(page, answered)
    page.company.form.set_values({"approval": True, "customer_minutes": "360", "rep_rows": ""})
    page.company.save()
    answered()
    assert decided(context) == Decisions(approval=True, customer_minutes=360, rep_rows=None)


def test_a_number_that_cannot_be_is_refused_beside_its_field(
    page: AdministrationPage, context: Context, answered: Answered
) -> None:
    shown(page, answered)
    page.company.form.set_values({"approval": True, "lease_days": "90"})
    page.company.save()
    answered()
    assert decided(context) == Decisions()
    assert page.company.form.field("lease_days").property("problem")
