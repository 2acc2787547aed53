"""What the tests of the open log look at."""

from ui.kit.chips import Chip
from ui.quick_log.overlay import QuickLogOverlay


def chips(overlay: QuickLogOverlay) -> list[str]:
    return [chip.accessibleName() for chip in overlay.log.chips.widgets() if isinstance(chip, Chip)]
