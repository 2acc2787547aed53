"""What the Customers section offers by key and by name: nothing that the role may not do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.rules.kinds import Kind
from ui.kit.actions import Action
from ui.kit.roles import fields_written

if TYPE_CHECKING:
    from ui.customers.desk import Desk
    from ui.customers.page import CustomersPage

translate = QCoreApplication.translate

# What an action writes; the others only look.
_WRITES = {
    **dict.fromkeys(("new", "edit", "delete", "status", "tier"), Kind.CUSTOMER),
    "unchanged": Kind.ANSWER,
    "contact": Kind.CONTACT,
    "promise": Kind.PROMISE,
    "deal": Kind.DEAL,
    "purchase": Kind.PURCHASE,
    "payment": Kind.PAYMENT,
    "link": Kind.LINK,
}


def customer_actions(page: "CustomersPage", desk: "Desk") -> list[Action]:
    """What whoever has the book open can do here."""
    person = page.context().person

    def act(id_: str, text: str, handler: Callable[[], object], key: str, icon: str) -> Action:
        return Action(f"customers.{id_}", text, handler, key, icon)

    def may(action: Action) -> bool:
        name = action.id.removeprefix("customers.")
        kind = _WRITES.get(name)
        in_part = name == "edit" and bool(fields_written(person.role, Kind.CUSTOMER))
        return kind is None or person.writes(kind) or in_part

    add = desk.adder
    everything = [
        act("new", translate("CustomersPage", "New customer"), page.new, "Ctrl+N", "user-plus"),
        act(
            "find",
            translate("CustomersPage", "Search in customers"),
            page.search,
            "Ctrl+F",
            "search",
        ),
        act(
            "filter",
            translate("CustomersPage", "Filter customers"),
            page.filter,
            "Alt+F",
            "list-filter",
        ),
        act("views", translate("CustomersPage", "Saved views"), page.views, "Alt+V", "star"),
        act(
            "edit",
            translate("CustomersPage", "Change customer"),
            page.edit,
            "Ctrl+E",
            "pencil-line",
        ),
        act(
            "delete",
            translate("CustomersPage", "Delete customer"),
            page.delete,
            "Ctrl+Shift+Del",
            "trash-2",
        ),
        act(
            "back", translate("CustomersPage", "All customers"), page.back, "Alt+Left", "arrow-left"
        ),
        act(
            "brief",
            translate("CustomersPage", "Brief for the next visit"),
            page.brief,
            "Ctrl+B",
            "book-open",
        ),
        act(
            "more",
            translate("CustomersPage", "More for this customer"),
            page.more,
            "Alt+M",
            "ellipsis",
        ),
        act(
            "unchanged",
            translate("CustomersPage", "All answers unchanged"),
            page.all_unchanged,
            "Ctrl+U",
            "check",
        ),
        act(
            "contact",
            translate("CustomersPage", "New contact"),
            add(Kind.CONTACT),
            "Ctrl+Shift+C",
            "contact",
        ),
        act(
            "promise",
            translate("CustomersPage", "New promise"),
            add(Kind.PROMISE),
            "Ctrl+P",
            "handshake",
        ),
        act(
            "deal",
            translate("CustomersPage", "New deal"),
            add(Kind.DEAL),
            "Ctrl+Shift+D",
            "briefcase",
        ),
        act(
            "purchase",
            translate("CustomersPage", "New purchase"),
            add(Kind.PURCHASE),
            "Ctrl+Shift+O",
            "package",
        ),
        act(
            "payment",
            translate("CustomersPage", "New payment"),
            add(Kind.PAYMENT),
            "Ctrl+Shift+M",
            "banknote",
        ),
        act(
            "link",
            translate("CustomersPage", "New link"),
            add(Kind.LINK),
            "Ctrl+Shift+K",
            "network",
        ),
        act(
            "status",
            translate("CustomersPage", "Set the status"),
            desk.set_status,
            "Ctrl+Shift+S",
            "flag",
        ),
        act(
            "tier",
            translate("CustomersPage", "Set the tier"),
            desk.set_tier,
            "Ctrl+Shift+T",
            "star",
        ),
    ]
    sorting = page.list.table.sort_actions(
        "customers",
        lambda title: translate("CustomersPage", "Sort by {column}").format(column=title),
    )
    return [*filter(may, everything), *sorting]
