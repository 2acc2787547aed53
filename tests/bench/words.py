"""Made-up names and notes for the volume book: Chinese and English mixed, always the same."""

import json
import random
from pathlib import Path

_WORDS: dict[str, str] = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
_SURNAMES, _GIVEN, _BRANDS = _WORDS["surnames"], _WORDS["given"], _WORDS["brands"]
TRADES, CITIES = _WORDS["trades"].split(), _WORDS["cities"].split()
PROVINCE = {"上海": "上海", "杭州": "浙江", "宁波": "浙江", "嘉兴": "浙江", "合肥": "安徽"}
SAID, ENGLISH = _WORDS["said"].split(), _WORDS["english"].split()
# Words that hardly anybody says: each stands in a handful of notes.
RARE = _WORDS["rare"].split()
_ACTS = _WORDS["acts"].split()
_LATIN, _LATIN_TRADES = _WORDS["latin"].split(), _WORDS["latin_trades"].split()
_FORMS = ("有限公司", "股份有限公司", "集团有限公司", "（上海）有限公司", "经营部")


def company(chance: random.Random) -> tuple[str, str]:
    """A company's full and short name; one in eight is written in Latin letters."""
    if chance.random() < 0.125:
        short = (
            f"{chance.choice(_LATIN)}{chance.choice(_LATIN).lower()} {chance.choice(_LATIN_TRADES)}"
        )
        return f"{short} {chance.randint(1, 999)} Co., Ltd.", short
    at = chance.randrange(len(_BRANDS) - 1)
    short = _BRANDS[at] + chance.choice(_BRANDS) + chance.choice(_GIVEN) + chance.choice(TRADES)
    return chance.choice(CITIES) + short + chance.choice(_FORMS), short


def person(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


def note(chance: random.Random) -> str:
    """What somebody wrote after a contact: about 45 characters."""
    words = [chance.choice(_ACTS), *chance.choices(SAID, k=chance.randint(8, 22))]
    for _ in range(chance.randint(0, 3)):
        words.insert(chance.randrange(len(words)), f" {chance.choice(ENGLISH)} ")
    if chance.random() < 0.25:
        words.append(f"{chance.randint(2, 99)}万")
    if chance.random() < 0.0006:
        words.insert(chance.randrange(len(words)), chance.choice(RARE))
    return "".join(words).replace("  ", " ").strip() + "。"
