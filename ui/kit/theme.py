"""The colours, the fonts and the one style sheet, in light and in dark."""

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

import resources


class Scheme(StrEnum):
    """What the user asked for; the system's own choice is the default."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours by what they mean; a widget names the meaning, never the colour."""

    background: str
    surface: str
    line: str
    line2: str
    text: str
    muted: str
    accent: str
    accent_background: str
    on_accent: str
    ok: str
    warn: str
    bad: str
    chip: str
    land: str
    sea: str
    scrim: str


LIGHT = Tokens(
    background="#F6F7F9",
    surface="#FFFFFF",
    line="#E4E7EC",
    line2="#C9D0DA",
    text="#1B2430",
    muted="#586274",
    accent="#0B5FC4",
    accent_background="#E7F1FD",
    on_accent="#FFFFFF",
    ok="#0E6E4E",
    warn="#8A5200",
    bad="#B42318",
    chip="#F0F2F5",
    land="#F1F2EF",
    sea="#E3EBF3",
    scrim="#2E1B2430",
)
DARK = Tokens(
    background="#14171C",
    surface="#1B1F26",
    line="#2C323C",
    line2="#465060",
    text="#E7EAEF",
    muted="#A3ADBD",
    accent="#6BAEFF",
    accent_background="#1B2F48",
    on_accent="#0B1420",
    ok="#5FD0A3",
    warn="#F0B860",
    bad="#FF8A7E",
    chip="#242A33",
    land="#232830",
    sea="#171B21",
    scrim="#78000000",
)

_LATIN = ("Segoe UI", ".AppleSystemUIFont", "Noto Sans", "Source Sans 3", "Inter", "Cantarell")
_CHINESE = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)

SIZES = {
    "hint": 11,
    "meta": 12,
    "body": 13,
    "row": 14,
    "heading": 13,
    "headline": 15,
    "log": 16,
    "title": 20,
    "number": 26,
}
_BOLD = frozenset({"row", "heading", "headline", "title", "number"})


def tokens() -> Tokens:
    """The colours in force: read from the application's palette, so there is nothing to keep."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


@cache
def _color(value: str) -> QColor:
    return QColor(value)


def color(name: str) -> QColor:
    """A token as a colour to paint with: `color("accent")`."""
    return _color(getattr(tokens(), name))


def font(role: str = "body", *, bold: bool | None = None) -> QFont:
    """The application's font in the size and weight of `role`, for whatever paints by itself."""
    made = QFont(QApplication.font())
    made.setPixelSize(SIZES[role])
    made.setBold(role in _BOLD if bold is None else bold)
    return made


def families(language: str) -> list[str]:
    """Latin first in English: a Chinese font would draw its quotes a full square wide."""
    if language == "zh":
        return [*_CHINESE, *_LATIN]
    return [*_LATIN, *_CHINESE]


def is_dark(scheme: Scheme) -> bool:
    """What the user chose; else the system's choice, where "unknown" is light."""
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


def apply(scheme: Scheme, language: str) -> None:
    """Dress the whole application; again whenever the scheme or the language changes."""
    now = DARK if is_dark(scheme) else LIGHT
    sheet, app, font = _sheet(now), _application(), _application_font(language)
    if app.windowIcon().isNull():
        app.setWindowIcon(QIcon(str(resources.path("icons/roadbook.svg"))))
    if QApplication.style().name() != "fusion":
        QApplication.setStyle("Fusion")
    other_font = QApplication.font() != font
    QApplication.setFont(font)
    QApplication.setPalette(_palette(now))
    if other_font or app.styleSheet() != sheet:
        # Also where only the font is new: labels keep the one that the sheet gave them.
        app.setStyleSheet(sheet)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no application to dress")
    return app


def _application_font(language: str) -> QFont:
    made = QFont()
    made.setFamilies(families(language))
    made.setPixelSize(SIZES["body"])
    made.setFeature(QFont.Tag("tnum"), 1)
    # Said in both languages: a feature that is not mentioned stays as the last font had it.
    made.setFeature(QFont.Tag("pwid"), 0 if language == "zh" else 1)
    return made


def _palette(now: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, value in (
        (role.Window, now.background),
        (role.WindowText, now.text),
        (role.Base, now.surface),
        (role.AlternateBase, now.background),
        (role.Text, now.text),
        (role.PlaceholderText, now.muted),
        (role.Button, now.surface),
        (role.ButtonText, now.text),
        (role.BrightText, now.on_accent),
        (role.Light, now.surface),
        (role.Midlight, now.line),
        (role.Mid, now.line),
        (role.Dark, now.line2),
        (role.Shadow, now.line2),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Link, now.accent),
        (role.LinkVisited, now.accent),
        (role.ToolTipBase, now.surface),
        (role.ToolTipText, now.text),
        (role.Accent, now.accent),
    ):
        palette.setColor(target, QColor(value))
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(now.line2))
    return palette


@cache
def _sheet(now: Tokens) -> str:
    text = resources.path("styles/roadbook.qss").read_text(encoding="utf-8")
    # The longest name first: @line2@ must not be taken for @line@.
    for token in sorted((field.name for field in fields(now)), key=len, reverse=True):
        text = text.replace(f"@{token}@", getattr(now, token))
    # A style sheet cannot tint an icon, so the two it needs lie there in both colours.
    side = "dark" if now is DARK else "light"
    for name in ("chevron", "check"):
        path = resources.path(f"icons/sheet-{name}-{side}.svg").as_posix()
        text = text.replace(f"@icon_{name}@", path)
    return text


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as the accessibility guidelines count it: 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(value: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    shade = QColor(value)
    red, green, blue = (linear(c) for c in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
