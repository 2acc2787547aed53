"""What is told about trips, coaching and files, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

TRIP_SENTENCES: dict[str, str] = {
    "trip.no_such_move": str(
        QT_TRANSLATE_NOOP("Problem", "The trip cannot go there from where it stands now.")
    ),
}
