"""Files from a drop, the clipboard or the disk, made ready and put into the store."""

from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from storage.commands.attachments import TakenIn
from storage.rules.coaching_choices import FileUse
from storage.rules.errors import RuleBroken
from storage.transfer.attached import ENDINGS, LARGEST, PICTURES, type_of
from ui.evidence import pictures
from ui.evidence.pictures import Picture

if TYPE_CHECKING:
    from storage.files import FileStore

_LARGEST_PHOTO: Final = 60 * 1024 * 1024  # before it is scaled
_WITH_IMAGE: Final = "Image"


@dataclass(frozen=True, slots=True)
class Offered:
    """Something to be attached: a file on the disk, or a picture without one."""

    name: str
    path: Path | None = None
    image: QImage | None = None


@dataclass(slots=True)
class Taken:
    """What could be taken in, and why the rest could not."""

    files: list[tuple[TakenIn, FileUse]] = field(default_factory=list)
    refused: list[tuple[str, RuleBroken]] = field(default_factory=list)


def offered_by(data: QMimeData) -> list[Offered]:
    """What a drop or the clipboard holds: files before a picture of them."""
    found = [
        Offered(Path(url.toLocalFile()).name, Path(url.toLocalFile()))
        for url in data.urls()
        if url.isLocalFile()
    ]
    if not found and data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            found.append(Offered(_WITH_IMAGE, image=image))
    return found


def take_in(
    store: "FileStore", offered: list[Offered], use: FileUse, zone: ZoneInfo, *, keep_place: bool
) -> Taken:
    """Make ready and keep; slow, so off the GUI thread."""
    taken = Taken()
    for one in offered:
        try:
            file, mime = _ready(one, keep_place=keep_place)
            sha256 = store.put(file.content if isinstance(file, Picture) else file)
            taken.files.append(_entry(one, file, mime, sha256, use, zone))
        except RuleBroken as broken:
            taken.refused.append((one.name, broken))
    return taken


def _ready(one: Offered, *, keep_place: bool) -> tuple[Picture | bytes, str]:
    if one.image is not None:
        picture = pictures.ready_image(one.image)
        return picture, picture.mime
    content = _read(one.path)
    mime = type_of(content) if len(content) <= LARGEST else _type_of_large(content)
    if mime not in PICTURES:
        return content, mime
    picture = pictures.ready(content, keep_place=keep_place)
    return picture, picture.mime


def _type_of_large(content: bytes) -> str:
    """A photo may be larger than what is kept of it."""
    mime = type_of(content[:LARGEST])
    if mime not in PICTURES:
        raise RuleBroken("file.too_large", limit=LARGEST)
    return mime


def _read(path: Path | None) -> bytes:
    try:
        if path is None or not path.is_file():
            raise RuleBroken("file.missing")
        if path.stat().st_size > _LARGEST_PHOTO:
            raise RuleBroken("file.too_large", limit=LARGEST)
        return path.read_bytes()
    except OSError:
        raise RuleBroken("file.unreadable") from None


def _entry(
    one: Offered, file: Picture | bytes, mime: str, sha256: str, use: FileUse, zone: ZoneInfo
) -> tuple[TakenIn, FileUse]:
    name = one.name if one.path is not None else ""
    if isinstance(file, bytes):
        is_paper = FileUse.DOCUMENT if use is FileUse.PHOTO else use
        return TakenIn(sha256, len(file), mime, name), is_paper
    if name:
        name = Path(name).stem + ENDINGS[mime]
    taken_at = file.taken_at.replace(tzinfo=zone).astimezone(UTC) if file.taken_at else None
    known = TakenIn(
        sha256, len(file.content), mime, name, file.width, file.height, taken_at, file.small
    )
    return known, use
