"""The one error for a broken rule: a code for the screens to translate, and the facts behind it."""


class RuleBroken(Exception):
    """A rule of the business refused what was asked; nothing was changed.

    `code` reads ``subject.reason`` (``"visit.no_customer"``); the screens translate it, with
    `facts` filling the sentence.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code


class StorageTrouble(Exception):
    """The world's trouble with the file of the book: told as a state, nothing of it was saved.

    `code` is one of ``disk_full``, ``read_only``, ``input_output``, ``busy``, ``damaged``,
    ``wrong_key``, ``newer``, ``missing``.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
