"""What may be attached: told by its content, never by its name, on a laptop and on the server."""

from typing import Final

from storage.rules.errors import RuleBroken
from storage.transfer.archives import names_in

LARGEST: Final = 20 * 1024 * 1024
JPEG, PNG, WEBP, GIF = "image/jpeg", "image/png", "image/webp", "image/gif"
PICTURES: Final = frozenset({JPEG, PNG, WEBP, GIF})
PDF, TEXT = "application/pdf", "text/plain"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
# The part that makes an archive this kind of document, its type, and the ending for a copy.
_DOCUMENTS: Final = {
    "word/document.xml": _OFFICE + "wordprocessingml.document",
    "xl/workbook.xml": _OFFICE + "spreadsheetml.sheet",
    "ppt/presentation.xml": _OFFICE + "presentationml.presentation",
}
ENDINGS: Final = {
    JPEG: ".jpg", PNG: ".png", WEBP: ".webp", GIF: ".gif", PDF: ".pdf", TEXT: ".txt",
    _OFFICE + "wordprocessingml.document": ".docx",
    _OFFICE + "spreadsheetml.sheet": ".xlsx",
    _OFFICE + "presentationml.presentation": ".pptx",
}  # fmt: skip
_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG), (b"GIF87a", GIF), (b"GIF89a", GIF),
    (b"%PDF-", PDF),
)  # fmt: skip
_HEIC: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"})
_MARKUP: Final = (b"<!doctype", b"<html", b"<script", b"<?xml", b"<svg", b"#!", b"@echo")


def type_of(content: bytes) -> str:
    """The type of a file that may be attached; RuleBroken says why one may not."""
    if not content:
        raise RuleBroken("file.empty")
    if len(content) > LARGEST:
        raise RuleBroken("file.too_large", limit=LARGEST)
    for beginning, mime in _BEGINNINGS:
        if content.startswith(beginning):
            return mime
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        raise RuleBroken("file.heic")
    if content[:2] == b"PK":
        return _document(content)
    return _text(content)


def _document(content: bytes) -> str:
    names = set(names_in(content))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise RuleBroken("file.macros")
    for part, mime in _DOCUMENTS.items():
        if part in names and "[Content_Types].xml" in names:
            return mime
    raise RuleBroken("file.type")


def _text(content: bytes) -> str:
    if b"\0" in content or content.lstrip()[:200].lower().startswith(_MARKUP):
        raise RuleBroken("file.type")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(sign >= " " or sign in "\t\r\n\f" for sign in text):
            return TEXT
    raise RuleBroken("file.type")
