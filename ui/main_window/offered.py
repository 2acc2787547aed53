"""What the window itself offers on every page, and what its sections and roles are called."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.actions import Action
from ui.main_window.sections import entries

if TYPE_CHECKING:
    from ui.kit.context import Context
    from ui.main_window.window import MainWindow

translate = QCoreApplication.translate


def section_names() -> dict[str, str]:
    """The sections by the names of the rail."""
    return {
        "today": translate("MainWindow", "Today"),
        "customers": translate("MainWindow", "Customers"),
        "visits": translate("MainWindow", "Visits"),
        "ride_alongs": translate("MainWindow", "Ride-alongs"),
        "trips": translate("MainWindow", "Trips"),
        "targets": translate("MainWindow", "Targets"),
        "reports": translate("MainWindow", "Reports"),
        "lessons": translate("MainWindow", "Lessons"),
        "administration": translate("MainWindow", "Administration"),
        "team": translate("MainWindow", "Team"),
        "mirror": translate("MainWindow", "Mirror view"),
        "import": translate("MainWindow", "Import"),
        "sync": translate("MainWindow", "Sync"),
        "settings": translate("MainWindow", "Settings"),
    }


def role_word(role: str) -> str:
    """What a person is, in a word."""
    words = {
        "rep": translate("MainWindow", "Rep"),
        "manager": translate("MainWindow", "Manager"),
        "office": translate("MainWindow", "Back office"),
        "admin": translate("MainWindow", "Admin"),
    }
    return words.get(role, "")


def window_actions(window: "MainWindow", context: "Context") -> list[Action]:
    """The sections first, then what can be done anywhere."""
    names = section_names()
    sections = [
        Action(f"go.{e.name}", names[e.name], _goer(window, context, e.name), e.key, e.icon)
        for e in entries(context.person.role)
    ]
    everywhere = _everywhere(window, context)
    if not context.person.writes_visits:
        everywhere = [action for action in everywhere if action.id != "log"]
    return [*sections, *everywhere, *_looks(context)]


def _everywhere(window: "MainWindow", context: "Context") -> list[Action]:
    def act(name: str, text: str, handler: Callable[[], object], key: str, icon: str) -> Action:
        return Action(name, text, handler, key, icon)

    return [
        act(
            "log", translate("MainWindow", "Log a visit"), window.open_log, "Ctrl+L", "pencil-line"
        ),
        act(
            "search",
            translate("MainWindow", "Search everything"),
            window.open_search,
            "Ctrl+K",
            "search",
        ),
        act("undo", translate("MainWindow", "Undo"), context.undo, "Ctrl+Z", "undo-2"),
        act("redo", translate("MainWindow", "Do again"), context.redo, "Ctrl+Shift+Z", "redo-2"),
        act(
            "help", translate("MainWindow", "Help and keys"), window.open_help, "F1", "circle-help"
        ),
        act(
            "who_sees",
            translate("MainWindow", "Who can see this"),
            window.open_who_sees,
            "Ctrl+Shift+W",
            "eye",
        ),
        act(
            "issue",
            translate("MainWindow", "Mark as key or hard"),
            lambda: _mark_issue(window, context),
            "Ctrl+Shift+H",
            "flag",
        ),
        act(
            "lock",
            translate("MainWindow", "Lock the book"),
            context.wishes.lock_requested.emit,
            "Ctrl+Shift+L",
            "lock",
        ),
        act(
            "sync",
            translate("MainWindow", "Sync now"),
            lambda: _ask_for_contact(window, context),
            "",
            "refresh-cw",
        ),
        act("quit", translate("MainWindow", "Quit"), window.close, "Ctrl+Q", "log-out"),
    ]


def _looks(context: "Context") -> list[Action]:
    """By name only: nobody changes these often enough for a key."""
    wishes = context.wishes
    colours = (
        ("light", translate("MainWindow", "Colours: light"), "sun"),
        ("dark", translate("MainWindow", "Colours: dark"), "moon"),
        ("system", translate("MainWindow", "Colours: as the system"), "monitor"),
    )
    # Each language is named in itself, so that whoever reads only one finds it.
    languages = (("en", "English"), ("zh", "简体中文"))
    return [
        *(
            Action(f"scheme.{key}", text, _later(_wear, context, key), icon=icon, words="color")
            for key, text, icon in colours
        ),
        *(
            Action(
                f"language.{key}",
                name,
                _later(wishes.language_requested.emit, key),
                icon="languages",
                words="language 语言 yuyan",
            )
            for key, name in languages
        ),
    ]


def _wear(context: "Context", scheme: str) -> None:
    context.settings.set("scheme", scheme)
    context.wishes.scheme_requested.emit(scheme)


def _goer(window: "MainWindow", context: "Context", name: str) -> Callable[[], None]:
    """Leads to a section; the key of Sync also asks for a contact."""

    def go() -> None:
        window.show_page(name)
        if name == "sync":
            _ask_for_contact(window, context)

    return go


def _ask_for_contact(window: "MainWindow", context: "Context") -> None:
    """A contact now; where there will be none, the page that says why."""
    status = context.sync.status
    if status.paused or not status.signed_in:
        window.show_page("sync")
    if status.paused:
        paused = translate("MainWindow", "Sync is paused: nothing is sent until you resume it.")
        context.wishes.toast_requested.emit(paused, None)
    context.sync.sync_requested.emit()


def _later(do: Callable[..., object], *arguments: object) -> Callable[[], None]:
    def call() -> None:
        do(*arguments)

    return call


def _mark_issue(window: "MainWindow", context: "Context") -> None:
    """Mark what one is looking at as key or hard."""
    from ui.comments.issues import mark_issue
    from ui.kit.page import record_of

    if (subject := record_of(window.page())) is not None:
        mark_issue(context, window, *subject)
    else:
        told = translate("MainWindow", "Choose a visit, a customer or a report first.")
        context.wishes.problem_requested.emit(told)
