"""What the operating system must have for Qt to start, and how to get what is missing."""

import ctypes
import os
import shutil
import subprocess
import sys

# Debian's packages, by the library that shows whether they are there.
NEEDED_BY_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
NEEDED_BY_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
CHINESE_FONT = ["fontconfig", "fonts-wqy-microhei"]


def has_display() -> bool:
    """Whether a window could be seen; only Linux has desktops without one."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def prepare(*, window: bool) -> None:
    """See that Qt can start and Chinese can be read; install what is missing, or say how."""
    if sys.platform != "linux":
        return
    wanted = NEEDED_BY_QT | (NEEDED_BY_A_WINDOW if window and os.environ.get("DISPLAY") else {})
    libraries = [package for library, package in wanted.items() if not _loads(library)]
    fonts = [] if _shows_chinese() else CHINESE_FONT
    if (libraries or fonts) and not install(libraries + fonts):
        print(_advice(libraries, fonts), file=sys.stderr)
        if libraries:
            sys.exit(1)


def install(packages: list[str]) -> bool:
    """Install Debian packages, which only root can."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    print("Installing from Debian: " + " ".join(packages), flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _shows_chinese() -> bool:
    if not shutil.which("fc-list"):
        return False
    found = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def _advice(libraries: list[str], fonts: list[str]) -> str:
    lines: list[str] = []
    if libraries:
        lines.append("Qt cannot start: some libraries of the system are missing.")
    if fonts:
        lines.append("There is no Chinese font here: Chinese text would show as empty boxes.")
    lines.append("On Debian or Ubuntu this installs what is missing:")
    lines.append("  sudo apt-get install " + " ".join(libraries + fonts))
    if shutil.which("dnf"):
        lines.append("On Fedora: sudo dnf install mesa-libGL mesa-libEGL libxkbcommon-x11 ")
        lines[-1] += "fontconfig dbus-libs xcb-util-cursor xcb-util-wm google-noto-sans-cjk-fonts"
    return "\n".join(lines)
