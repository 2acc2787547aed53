import re
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.kit import theme
from ui.kit.theme import DARK, LIGHT, Scheme, Tokens, contrast

ON_SURFACES = ("text", "muted", "accent", "ok", "warn", "bad")
SURFACES = ("background", "surface", "accent_background")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", [*SURFACES, "chip"])
@pytest.mark.parametrize("ink", ON_SURFACES)
def test_every_text_can_be_read_on_every_ground(colours: Tokens, ink: str, ground: str):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_words_of_a_primary_button_and_of_a_toast_can_be_read(colours: Tokens):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.surface, colours.text) >= 4.5


def test_an_unknown_scheme_of_the_system_is_light(qapp: QApplication):
    assert QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Unknown
    assert not theme.is_dark(Scheme.SYSTEM)


def test_the_tokens_in_force_follow_the_scheme(qapp: QApplication):
    theme.apply(Scheme.DARK, "en")
    assert theme.tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    theme.apply(Scheme.LIGHT, "en")
    assert theme.tokens() is LIGHT


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_no_name_of_a_token_is_left_in_the_style_sheet(qapp: QApplication, scheme: Scheme):
    theme.apply(scheme, "zh")
    assert not re.search(r"@\w+@", qapp.styleSheet())
    theme.apply(Scheme.LIGHT, "en")


def test_english_asks_for_a_latin_font_first_and_chinese_for_a_chinese_one():
    assert theme.families("en")[0] == "Segoe UI"
    assert theme.families("zh")[0] == "Microsoft YaHei UI"
    assert set(theme.families("en")) == set(theme.families("zh"))


def test_both_schemes_know_the_same_tokens():
    assert [field.name for field in fields(LIGHT)] == [field.name for field in fields(DARK)]
