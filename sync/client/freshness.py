"""What the server said of other people's laptops, kept for the team's page."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models import LaptopState
from storage.rules.fields import Codec, from_wire
from sync.protocol.messages import LaptopOf


def keep(session: Session, laptops: Sequence[LaptopOf]) -> None:
    """Put it in the place of what was known; whoever is not named is nobody's to ask about."""
    session.connection().exec_driver_sql("DELETE FROM laptop_state")
    session.add_all(
        LaptopState(
            person_id=UUID(hex=each.person),
            as_of=from_wire(Codec.TIME, each.at) if each.at else None,
            waiting=each.waiting,
        )
        for each in laptops
    )
