"""Why there is no contact with the server, or no signing in, in sentences for the translators."""

from ui.kit.marking import QT_TRANSLATE_NOOP

SYNC_SENTENCES: dict[str, str] = {
    "sync.other_book": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This account has another laptop, and this book holds work of its own. Sign in from a "
            "new profile and import there what is missing.",
        )
    ),
    "refusal.settled": str(
        QT_TRANSLATE_NOOP("Problem", "Somebody has decided about this already.")
    ),
    "held_back.other": str(
        QT_TRANSLATE_NOOP("Problem", "The server says something else by now; look again.")
    ),
    "sync.signed_in": str(QT_TRANSLATE_NOOP("Problem", "This book is signed in already.")),
    "line.no_answer": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "No network, or the server does not answer. What you wrote is safe here and goes "
            "later.",
        )
    ),
    "line.too_slow": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The line is so slow that it was given up; it is tried again later. Nothing was lost.",
        )
    ),
    "line.not_an_answer": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The network answered in the server's place: log in to it first, in a browser. "
            "Nothing was changed.",
        )
    ),
    "line.proxy": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A proxy between here and the server wants a password of its own. Ask who runs the "
            "network.",
        )
    ),
    "line.not_trusted": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The server cannot prove who it is, so nothing was sent to it."
        )
    ),
    "line.authority_gone": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The file of your company's certificate authority is not there any more: choose it "
            "again in the settings.",
        )
    ),
    "authority.no_certificate": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no certificate in this file. Ask your office for the authority's file, which "
            "usually ends in .pem, .crt or .cer.",
        )
    ),
    "authority.private_key": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is a private key in this file, which nobody but the server may have. Ask for "
            "the certificate of the authority alone.",
        )
    ),
    "authority.unreadable": str(QT_TRANSLATE_NOOP("Problem", "This file cannot be read.")),
    "line.busy": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The server asks to be left alone for a while; it is tried again later."
        )
    ),
    "line.failed": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server has a trouble of its own; it is tried again later. Nothing was lost.",
        )
    ),
    "line.too_large": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server does not take a piece this large. Your administrator can raise its limit.",
        )
    ),
    "line.unprocessable": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server cannot read what was sent. It stays here; tell your administrator.",
        )
    ),
    "line.refused": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server does not let this laptop take part. Everything stays in the book. Ask "
            "your administrator.",
        )
    ),
    "line.sign_in_again": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Sign in again: the server wants your password once more. What you wrote is safe here.",
        )
    ),
    "line.revoked": str(
        QT_TRANSLATE_NOOP("Problem", "This laptop was shut out by your administrator.")
    ),
    "line.going_nowhere": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The exchange came to no end; it is tried again later. Nothing was lost."
        )
    ),
    "line.address_not_safe": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The address must begin with https://; plain HTTP is for this computer."
        )
    ),
    "line.not_let_in": str(
        QT_TRANSLATE_NOOP("Problem", "The e-mail or the password is not right.")
    ),
    "line.too_many_tries": str(QT_TRANSLATE_NOOP("Problem", "Too many tries; wait a minute.")),
    "line.malformed": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The server did not understand how this app signs in. It may be older than the app.",
        )
    ),
}
