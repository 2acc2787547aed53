"""Why somebody is not signed in, or what arrives does not, in words."""

from PySide6.QtCore import QCoreApplication

from ui.kit.sentences import SENTENCES
from ui.kit.texts import problem

translate = QCoreApplication.translate


def refusal_word(code: str) -> str:
    """What is missing, or what the server said; empty for nothing."""
    if not code:
        return ""
    words = {
        "no_address": translate("JoiningWords", "Type the server's address; your office has it."),
        "no_email": translate("JoiningWords", "Type your e-mail at the company."),
        "no_password": translate("JoiningWords", "Type the password of your account."),
        "no_answer": translate(
            "JoiningWords",
            "The server does not answer. Look at the address and the network, and try again.",
        ),
    }
    if code == "not_trusted":
        told = translate(
            "JoiningWords",
            "If your company has a certificate authority of its own, choose its file below.",
        )
        both = translate("JoiningWords", "{first} {second}")  # in Chinese without the gap
        return both.format(first=problem("line.not_trusted"), second=told)
    return words.get(code) or trouble_word(code)


def trouble_word(code: str) -> str:
    """What keeps a book that is signed in from its server; it goes on by itself."""
    known = code if code in SENTENCES else f"line.{code}"
    return problem(known if known in SENTENCES else "line.failed")
