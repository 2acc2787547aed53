"""The commands that open windows: the app itself, the demo, and its pictures."""

import gc
import os
import sys
import time
from argparse import Namespace

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.words import Words
from desktop.paths import profile_folder
from desktop.profile import Profile
from desktop.running import RunningCopy

WAIT_SECONDS = 10


def run(given: Namespace, words: Words) -> Answer:
    if given.command == "shots":
        from desktop.shots import take

        return take(given, words)
    if given.command == "demo":
        return _show_demo(given, words)
    return _start(Profile(given.profile or profile_folder()), given, words)


def _show_demo(given: Namespace, words: Words) -> Answer:
    from desktop.demo_profile import demo_profile
    from storage.rules.errors import RuleBroken

    def told(done: int, of: int) -> None:
        if not done:
            sys.stderr.write(words("Making the company up; this is done once.") + "\n")
        sys.stderr.write(f"\r{done}/{of}" + ("\n" if done == of else ""))
        sys.stderr.flush()

    if not _has_display():
        raise Refused(words("There is no display here to open a window on."))
    try:
        profile = demo_profile(
            given.role, words.language, given.profile, reset=given.reset, told=told
        )
    except RuleBroken as broken:
        raise Refused(words.refusal(broken), code=broken.code) from broken
    return _start(profile, given, words)


def _start(profile: Profile, given: Namespace, words: Words) -> Answer:
    if not _has_display():
        raise Refused(words("There is no display here to open a window on."))
    copy = RunningCopy(profile.folder)
    if not _acquired(copy, patiently=given.locked):
        from desktop.first_copy import ask_to_raise

        if ask_to_raise(profile.folder):
            return Answer("")
        raise Refused(words("Roadbook is already open on this profile."))
    try:
        code = _run_app(profile, given)
    finally:
        copy.release()
    return Answer("") if code == 0 else Answer("", exit=Exit.NOTHING)


def _acquired(copy: RunningCopy, *, patiently: bool) -> bool:
    """Take the profile's lock; a copy that has just locked itself needs a moment to end."""
    until = time.monotonic() + (WAIT_SECONDS if patiently else 0)
    while not copy.acquire():
        if time.monotonic() >= until:
            return False
        time.sleep(0.05)
    return True


def _has_display() -> bool:
    """Qt would abort without a word where there is none; only Linux can be so."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _run_app(profile: Profile, given: Namespace) -> int:
    # Until the book is on show, collecting garbage costs an eighth of the time and finds none.
    gc.disable()
    # The Qt of the wheel speaks ibus but not fcitx, and fcitx understands ibus.
    asked = os.environ.get("QT_IM_MODULE", "") + os.environ.get("XMODIFIERS", "")
    if "fcitx" in asked:
        os.environ["QT_IM_MODULE"] = "ibus"
    from PySide6.QtWidgets import QApplication

    from desktop.app import App
    from desktop.crash import CrashReports
    from desktop.signals import Signals

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Roadbook")
    qt.setDesktopFileName("roadbook")
    reports = CrashReports(profile.reports)
    reports.install()
    app = App(qt, profile, given.lang)
    reports.tell(app.tell_crash)
    app.start(locked=given.locked)
    signals = Signals(qt)
    code = qt.exec()
    app.close()
    signals.close()
    reports.close()
    return code
