"""Why a book stays closed: each trouble with its code for the screens and a sentence in English."""

from typing import ClassVar

from storage.rules.errors import RuleBroken


class VaultTrouble(RuleBroken):
    """The key could not be had, made or changed; what was stored before is untouched."""

    reason: ClassVar[str] = "vault.trouble"
    words: ClassVar[str] = "The key of this book could not be used."

    def __init__(self, **facts: object) -> None:
        super().__init__(self.reason, **facts)

    def __str__(self) -> str:
        return self.words.format(**self.facts)


class NoKeyFile(VaultTrouble):
    reason = "vault.no_key_file"
    words = "This profile has no key file: {path}"


class DamagedKeyFile(VaultTrouble):
    reason = "vault.damaged_key_file"
    words = "The key file is damaged, and so is its copy: {path}"


class NewerKeyFile(VaultTrouble):
    reason = "vault.newer_key_file"
    words = "The key file was written by a newer Roadbook. Update the app to open it: {path}"


class WrongPassword(VaultTrouble):
    reason = "vault.wrong_password"
    words = "That is not the password of this book."


class PasswordNeeded(VaultTrouble):
    reason = "vault.password_needed"
    words = "This book opens with its password."


class WrongRecoveryCode(VaultTrouble):
    reason = "vault.wrong_recovery_code"
    words = "That recovery code does not belong to this book."


class MistypedRecoveryCode(VaultTrouble):
    """`group` counts from 1; 0 says that the length is wrong."""

    reason = "vault.mistyped_recovery_code"
    words = "The recovery code is mistyped. It has 6 groups of 5 letters and digits."


class MistypedGroup(MistypedRecoveryCode):
    reason = "vault.mistyped_group"
    words = "Group {group} of the recovery code is mistyped."


class NoKeychain(VaultTrouble):
    reason = "vault.no_keychain"
    words = "The keychain of this computer cannot be used now. The recovery code opens the book."


class NotInKeychain(VaultTrouble):
    reason = "vault.not_in_keychain"
    words = (
        "The keychain of this computer does not hold the key of this book (any more). "
        "The recovery code opens it."
    )


class ForeignKey(VaultTrouble):
    reason = "vault.foreign_key"
    words = "That key belongs to another book."


class PasswordTooShort(VaultTrouble):
    reason = "vault.password_too_short"
    words = "A password needs at least {least} characters. A short sentence is easy to remember."


class PasswordTooLong(VaultTrouble):
    reason = "vault.password_too_long"
    words = "A password can have at most {most} characters."


class PasswordTooCommon(VaultTrouble):
    reason = "vault.password_too_common"
    words = "This password is among the first that a thief tries. Three or four words are better."


class PasswordUnusable(VaultTrouble):
    reason = "vault.password_unusable"
    words = "The password holds a character that cannot be stored."
