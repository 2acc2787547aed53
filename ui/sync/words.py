"""What the sync page calls kinds, fields, troubles and reasons."""

from PySide6.QtCore import QCoreApplication, QObject

from storage.queries.sync_state import JournalLine
from ui.kit.formats import Formats
from ui.kit.sentences import SENTENCES
from ui.kit.texts import problem

translate = QCoreApplication.translate


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
        "short_name": translate("SyncWords", "Short name"),
        "province": translate("SyncWords", "Province"),
        "county": translate("SyncWords", "County"),
        "country": translate("SyncWords", "Country"),
        "tax_id": translate("SyncWords", "Tax number"),
        "customer_code": translate("SyncWords", "Customer code"),
        "decision_background": translate("SyncWords", "Decision background"),
        "org_structure": translate("SyncWords", "Organisation"),
        "wechat": translate("SyncWords", "WeChat"),
        "phones": translate("SyncWords", "Phones"),
        "emails": translate("SyncWords", "E-mails"),
        "department": translate("SyncWords", "Department"),
        "amount_minor": translate("SyncWords", "Amount"),
        "planned_at": translate("SyncWords", "Planned for"),
        "next_step": translate("SyncWords", "Next step"),
        "next_on": translate("SyncWords", "Next step on"),
        "purpose": translate("SyncWords", "Purpose"),
        "problem": translate("SyncWords", "Problem"),
    }
    return words.get(name) or name.rpartition(".")[2].replace("_", " ")


def trouble_word(code: str) -> str:
    """Why there is no contact, and that nothing is lost."""
    words = {
        "book": translate("SyncWords", "The book could not be written: is the disk full?"),
        "too_old": translate(
            "SyncWords", "This app is too old for the server: update it. Everything is kept here."
        ),
        "server_older": translate(
            "SyncWords", "The server is older than this app: its administrator has to update it."
        ),
        "mass_removal": translate(
            "SyncWords",
            "The server would take very much off this computer. Nothing was removed; decide "
            "under Needs attention.",
        ),
    }
    if code in words:
        return words[code]
    known = f"line.{code}" if f"line.{code}" in SENTENCES else "line.failed"
    return problem(known)


def reason_word(code: str) -> str:
    """Why the server did not accept something."""
    words = {
        "record.deleted": translate("SyncWords", "it had been deleted"),
        "record.id_taken": translate("SyncWords", "something else is there in its place"),
        "record.moved": translate("SyncWords", "it would have gone to another customer"),
        "right.not_yours": translate("SyncWords", "it belongs to somebody else"),
        "right.not_your_role": translate("SyncWords", "your role may not change this"),
        "right.not_this_field": translate("SyncWords", "your role may not change this field"),
        "right.no_longer_yours": translate("SyncWords", "the customer is with somebody else now"),
        "right.company_data": translate("SyncWords", "only the administrators may change this"),
        "right.by_administration": translate(
            "SyncWords", "people and teams are changed in the administration"
        ),
        "right.by_server": translate("SyncWords", "only the server itself writes this"),
        "field.too_long": translate("SyncWords", "a text is too long"),
        "field.out_of_range": translate("SyncWords", "a number lies outside of what is possible"),
        "field.required": translate("SyncWords", "something that is needed is missing"),
        "field.unknown": translate("SyncWords", "the server does not know such a field yet"),
        "record.unknown_kind": translate("SyncWords", "the server does not know such records yet"),
        "record.unknown": translate("SyncWords", "what it belongs to is not on the server"),
        "ride.alone": translate("SyncWords", "a ride-along needs two people"),
        "ride.not_your_half": translate("SyncWords", "each writes only the own half"),
        "ride.other_people": translate("SyncWords", "the people of a ride-along do not change"),
        "operation.too_large": translate(
            "SyncWords", "it is too large for the line; only this laptop has it"
        ),
        "operation.waits_long": translate(
            "SyncWords", "what it belongs to has not arrived for more than seven days"
        ),
    }
    return words.get(code, translate("SyncWords", "its content does not fit"))


class JournalWords(QObject):
    """A contact in one sentence."""

    def say(self, line: JournalLine, formats: Formats) -> str:
        if line.trouble:
            return trouble_word(line.trouble)
        if not line.moved:
            return self.tr("Both sides hold the same.")
        told = self.tr("Sent {pushed}, received {pulled} in {seconds} s.").format(
            pushed=formats.number(line.pushed), pulled=formats.number(line.pulled),
            seconds=formats.number(max(line.seconds, 1)),
        )  # fmt: skip
        if line.sent + line.received >= 1024:
            told += self._then(
                formats,
                self.tr("{up} up, {down} down.").format(
                    up=size_word(line.sent, formats), down=size_word(line.received, formats)
                ),
            )
        if line.conflicts:
            told += self._then(formats, self.tr("%n changed on both sides.", "", line.conflicts))
        if line.refused:
            told += self._then(formats, self.tr("%n not accepted.", "", line.refused))
        if line.revoked:
            told += self._then(formats, self._left(line, formats))
        return told

    def _left(self, line: JournalLine, formats: Formats) -> str:
        if line.names and len(line.names) == line.revoked:
            names = formats.listed(list(line.names))
            told = (
                self.tr("{names} left this computer.")
                if line.refused
                else self.tr("{names} left this computer; what you had written arrived first.")
            )
            return told.format(names=names)
        return self.tr("%n customer(s) left this computer.", "", line.revoked)

    def _then(self, formats: Formats, said: str) -> str:
        return said if formats.language == "zh" else f" {said}"


def size_word(size: int, formats: Formats) -> str:
    """So many bytes in KB or MB."""
    if size < 1024 * 1024:
        return f"{formats.number(max(round(size / 1024), 1))} KB"
    return f"{formats.number(size / 1024 / 1024, 1)} MB"
