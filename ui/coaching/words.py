"""A ride-along in one line, as other pages say it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.queries.coaching import Waits
from storage.rules.coaching_choices import CoachRole
from ui.kit.cells import RowText, Words
from ui.kit.skill_words import SkillWords, role_word

if TYPE_CHECKING:
    from storage.queries.coaching import WaitingRide
    from storage.queries.ride_alongs import RideRow
    from ui.kit.context import Context

translate = QCoreApplication.translate


def before_visit(
    ride: "RideRow", visit: str, words: SkillWords, context: "Context"
) -> tuple[str, str]:
    """Who is there and what for, and what is to be looked at; `visit` is its id as hex digits."""
    mine = ride.coach_id == context.user_id
    other = ride.rep if mine else ride.coach
    who = translate("CoachingWords", "Ride-along with {name}").format(name=other)
    role = str(ride.visits.get(visit, {}).get("role", ""))
    gap = "" if context.language == "zh" else " "
    told = your_part(role) if mine else f"{ride.coach}{gap}{role_word(role)}" if role else ""
    focus = translate("CoachingWords", "focus: {skills}").format(skills=words.names(ride.focus))
    rest = [told, focus, ride.goal]
    return who, context.formats.dot.join(filter(None, rest))


def your_part(role: str) -> str:
    """What one does oneself at a visit, as its coach."""
    return {
        CoachRole.DEMONSTRATE.value: translate("CoachingWords", "you demonstrate"),
        CoachRole.OBSERVE.value: translate("CoachingWords", "you only observe"),
    }.get(role, "")


def due(waiting: "WaitingRide", words: SkillWords, context: "Context") -> RowText:
    """A row of what is due today."""
    ride, formats = waiting.ride, context.formats
    other = ride.coach if ride.rep_id == context.user_id else ride.rep
    what = {
        Waits.SCORE: translate("CoachingWords", "Score yourself"),
        Waits.DEBRIEF: translate("CoachingWords", "Write your half of the debrief"),
        Waits.ACKNOWLEDGE: translate("CoachingWords", "Read the debrief and acknowledge it"),
        Waits.TODAY: translate("CoachingWords", "Ride-along today"),
    }[waiting.what]
    if waiting.what is Waits.TODAY and ride.starts_minute is not None:
        what += f" {ride.starts_minute // 60:02}:{ride.starts_minute % 60:02}"
    day = formats.near_day(ride.on, context.today())
    second = [other, "" if waiting.what is Waits.TODAY else day, words.names(ride.focus)]
    late = translate("CoachingWords", "over 24 hours") if waiting.late else ""
    return RowText(
        key=ride.id,
        lines=(
            (Words(what, bold=True),),
            (Words(formats.dot.join(filter(None, second)), "muted", small=True),),
        ),
        right=(Words(late, "bad", small=True),),
    )
