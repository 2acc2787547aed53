"""What may be wrong with keys and passwords, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

KEY_SENTENCES: dict[str, str] = {
    "vault.damaged_key_file": str(
        QT_TRANSLATE_NOOP("Problem", "The key file is damaged, and so is its copy: {path}")
    ),
    "vault.foreign_key": str(QT_TRANSLATE_NOOP("Problem", "That key belongs to another book.")),
    "vault.mistyped_group": str(
        QT_TRANSLATE_NOOP("Problem", "Group {group} of the recovery code is mistyped.")
    ),
    "vault.mistyped_recovery_code": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The recovery code is mistyped. It has 6 groups of 5 letters and digits."
        )
    ),
    "vault.newer_key_file": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The key file was written by a newer Roadbook. Update the app to open it: {path}",
        )
    ),
    "vault.no_key_file": str(QT_TRANSLATE_NOOP("Problem", "This profile has no key file: {path}")),
    "vault.no_keychain": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The keychain of this computer cannot be used now. The recovery code opens the book.",
        )
    ),
    "vault.not_in_keychain": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The keychain of this computer has no key of this book. The recovery code opens it.",
        )
    ),
    "vault.password_needed": str(
        QT_TRANSLATE_NOOP("Problem", "This book opens with its password.")
    ),
    "vault.password_too_common": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This password is among the first that a thief tries. Three or four words are better.",
        )
    ),
    "vault.password_too_long": str(
        QT_TRANSLATE_NOOP("Problem", "A password can have at most {most} characters.")
    ),
    "vault.password_too_short": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A password needs at least {least} characters. A short sentence is easy to remember.",
        )
    ),
    "vault.password_unusable": str(
        QT_TRANSLATE_NOOP("Problem", "The password holds a character that cannot be stored.")
    ),
    "vault.trouble": str(QT_TRANSLATE_NOOP("Problem", "The key of this book could not be used.")),
    "vault.wrong_password": str(
        QT_TRANSLATE_NOOP("Problem", "That is not the password of this book.")
    ),
    "vault.wrong_recovery_code": str(
        QT_TRANSLATE_NOOP("Problem", "That recovery code does not belong to this book.")
    ),
}
