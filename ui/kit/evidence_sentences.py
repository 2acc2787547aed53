"""What is told about files that are attached, in sentences; the translators read them here."""

from ui.kit.marking import QT_TRANSLATE_NOOP

EVIDENCE_SENTENCES: dict[str, str] = {
    "file.heic": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This is a HEIC picture of a phone. Save or send it as JPEG, and attach that.",
        )
    ),
    "file.macros": str(
        QT_TRANSLATE_NOOP("Problem", "The document contains macros, which are not accepted.")
    ),
    "file.not_yours": str(
        QT_TRANSLATE_NOOP("Problem", "Only who attached a file changes it or takes it away.")
    ),
    "file.too_large": str(
        QT_TRANSLATE_NOOP("Problem", "The file is larger than 20 MB.")
    ),
    "file.too_many": str(
        QT_TRANSLATE_NOOP("Problem", "There are {limit} files here already; that is the most.")
    ),
    "file.too_many_pixels": str(
        QT_TRANSLATE_NOOP("Problem", "The picture has more than 50 million points.")
    ),
    "file.type": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Attach pictures (JPEG, PNG, WebP, GIF), PDF, Word, Excel, PowerPoint or plain text.",
        )
    ),
}  # fmt: skip
