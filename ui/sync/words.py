"""What the sync page calls kinds, fields, troubles and reasons."""

from PySide6.QtCore import QCoreApplication, QObject

from storage.queries.sync_state import JournalLine
from storage.rules.kinds import Kind

translate = QCoreApplication.translate


def kind_word(kind: str) -> str:
    words: dict[str, str] = {
        Kind.PERSON: translate("SyncWords", "Person"),
        Kind.CUSTOMER: translate("SyncWords", "Customer"),
        Kind.CONTACT: translate("SyncWords", "Contact"),
        Kind.VISIT: translate("SyncWords", "Visit"),
        Kind.INTERACTION: translate("SyncWords", "Contact made"),
        Kind.ANSWER: translate("SyncWords", "Standing answer"),
        Kind.PROMISE: translate("SyncWords", "Promise"),
        Kind.TASK: translate("SyncWords", "Task"),
        Kind.DEAL: translate("SyncWords", "Deal"),
        Kind.PURCHASE: translate("SyncWords", "Purchase"),
        Kind.PAYMENT: translate("SyncWords", "Payment"),
        Kind.TARGET: translate("SyncWords", "Target"),
        Kind.DAILY_REPORT: translate("SyncWords", "Daily report"),
        Kind.LOOSE_NOTE: translate("SyncWords", "To be sorted"),
    }
    return words.get(kind, translate("SyncWords", "Record"))


def field_word(name: str) -> str:
    """The field's name in words; the company's own fields by their key."""
    words = {
        "name": translate("SyncWords", "Name"),
        "title": translate("SyncWords", "Title"),
        "city": translate("SyncWords", "City"),
        "address": translate("SyncWords", "Address"),
        "phone": translate("SyncWords", "Phone"),
        "industry": translate("SyncWords", "Industry"),
        "website": translate("SyncWords", "Website"),
        "email": translate("SyncWords", "E-mail"),
        "note": translate("SyncWords", "Note"),
        "text": translate("SyncWords", "Text"),
        "status": translate("SyncWords", "Status"),
        "tier": translate("SyncWords", "Class"),
        "stage": translate("SyncWords", "Stage"),
        "due_on": translate("SyncWords", "Due"),
        "summary": translate("SyncWords", "Summary"),
        "value": translate("SyncWords", "Answer"),
    }
    return words.get(name) or name.rpartition(".")[2].replace("_", " ")


def trouble_word(code: str) -> str:
    """Why there is no contact, and that nothing is lost."""
    words = {
        "no_answer": translate("SyncWords", "No network, or the server does not answer."),
        "not_an_answer": translate(
            "SyncWords", "The network showed its own sign-in page. Nothing was sent to it."
        ),
        "not_trusted": translate(
            "SyncWords", "The server cannot prove who it is, so nothing was sent to it."
        ),
        "refused": translate(
            "SyncWords", "The server does not let this laptop take part. Ask your administrator."
        ),
        "going_nowhere": translate("SyncWords", "The exchange came to no end."),
        "book": translate("SyncWords", "The book could not be written: is the disk full?"),
        "not_let_in": translate("SyncWords", "The e-mail or the password is not right."),
        "too_many_tries": translate("SyncWords", "Too many tries; wait a minute."),
        "address_not_safe": translate(
            "SyncWords", "The address must begin with https://; plain HTTP is for this computer."
        ),
        "sync.signed_in": translate("SyncWords", "This book is signed in already."),
        "sync.other_book": translate(
            "SyncWords",
            "This account has another laptop, and this book holds work of its own. Sign in from a "
            "new profile and import there what is missing.",
        ),
        "no_address": translate("SyncWords", "Type the server's address; your office has it."),
        "no_email": translate("SyncWords", "Type your e-mail at the company."),
        "no_password": translate("SyncWords", "Type the password of your account."),
    }
    return words.get(code, translate("SyncWords", "It did not work; it is tried again later."))


def reason_word(code: str) -> str:
    """Why the server did not accept something."""
    words = {
        "record.deleted": translate("SyncWords", "it had been deleted"),
        "right.not_yours": translate("SyncWords", "it belongs to somebody else"),
        "right.no_longer_yours": translate("SyncWords", "the customer is with somebody else now"),
        "right.company_data": translate("SyncWords", "only the office may change this"),
    }
    return words.get(code, translate("SyncWords", "its content does not fit"))


class JournalWords(QObject):
    """A contact in one sentence."""

    def say(self, line: JournalLine) -> str:
        if line.trouble:
            return trouble_word(line.trouble)
        if not line.moved:
            return self.tr("Both sides hold the same.")
        told = self.tr("Sent {pushed}, received {pulled} in {seconds} s.")
        seconds = f"{line.seconds:.0f}" if line.seconds >= 1 else "1"
        told = told.format(pushed=line.pushed, pulled=line.pulled, seconds=seconds)
        if line.refused:
            told = self.tr("{said} %n not accepted.", "", line.refused).format(said=told)
        if line.revoked:
            told = self.tr("{said} %n customer(s) left this computer.", "", line.revoked).format(
                said=told
            )
        return told
