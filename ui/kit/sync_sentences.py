"""Why signing in to a server was refused, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

SYNC_SENTENCES: dict[str, str] = {
    "sync.other_book": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This account has another laptop, and this book holds work of its own. Sign in from a "
            "new profile and import there what is missing.",
        )
    ),
    "sync.signed_in": str(QT_TRANSLATE_NOOP("Problem", "This book is signed in already.")),
}
