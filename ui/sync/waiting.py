"""The rows of what waits to be uploaded."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.kind_words import kind_word

if TYPE_CHECKING:
    from storage.queries.sync_open import WaitingChange


def waiting_lines(context: Context, waiting: "Sequence[WaitingChange]") -> list[RowText]:
    """Each record once: what it is, whose, and when it was changed."""
    return [
        RowText(
            (change.kind, change.id),
            ((Words(change.customer or change.title, bold=True), Words(change.title)),)
            if change.customer and change.title
            else ((Words(change.customer or change.title or "–", bold=True),),),
            right=(Words(context.formats.when(change.at, context.zone, context.today())),),
            before=Words(kind_word(change.kind), "muted"),
        )
        for change in waiting
    ]
