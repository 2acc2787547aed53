"""Why a copy was not made or not put back; each with a sentence in English."""

from typing import ClassVar

from storage.rules.errors import RuleBroken


class BackupRefused(RuleBroken):
    """Nothing was copied or put back; the book is as it was."""

    reason: ClassVar[str] = "backup.refused"
    words: ClassVar[str] = "The copy could not be made."

    def __init__(self, **facts: object) -> None:
        super().__init__(self.reason, **facts)

    def __str__(self) -> str:
        return self.words.format(**self.facts)


class AlreadyThere(BackupRefused):
    reason = "backup.already_there"
    words = "There is already a file of that name: {file}"


class NoRoom(BackupRefused):
    reason = "backup.no_room"
    words = "There is not enough room: {needed} MB are needed, {free} MB are free."


class NotACopy(BackupRefused):
    reason = "backup.not_a_copy"
    words = "This is no copy of this book, or its beginning is damaged: {file}"


class DamagedCopy(BackupRefused):
    reason = "backup.damaged"
    words = "This copy is damaged and was not used: {file}"


class NewerCopy(BackupRefused):
    reason = "backup.newer"
    words = "This copy was written by a newer Roadbook. Update the app first: {file}"


class NoCopy(BackupRefused):
    reason = "backup.missing"
    words = "There is no such file: {file}"
