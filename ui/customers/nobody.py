"""What stands in the place of the customers table while nobody is in it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.kit.layout import EmptyState

translate = QCoreApplication.translate


def nobody_yet(add: Callable[[], object] | None) -> EmptyState:
    """The book has no customers; `add` makes the first, for whoever may."""
    if add is None:
        return EmptyState(
            translate("CustomerList", "No customers yet"),
            translate("CustomerList", "They come from the server with the next contact."),
            icon="users",
        )
    return EmptyState(
        translate("CustomerList", "No customers yet"),
        translate(
            "CustomerList",
            "Bring in the list that you have as Excel, CSV or vCard, or type the first one.",
        ),
        translate("CustomerList", "New customer"),
        add,
        hint="Ctrl+N",
        icon="users",
    )


def nobody_fits(show_all: Callable[[], object]) -> EmptyState:
    """The search and the filters leave none of them."""
    return EmptyState(
        translate("CustomerList", "Nobody fits"),
        translate("CustomerList", "No customer is left by this search and these filters."),
        translate("CustomerList", "Show all"),
        show_all,
        icon="search",
    )
