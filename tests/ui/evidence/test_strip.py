"""The strip of files: what is dropped, pasted or chosen is attached, and taken away with undo."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from storage.commands.comments import add_comment
from storage.database import Database, World
from storage.models import Person
from storage.queries.attachments import EVIDENCE, evidence_talk, files_of
from storage.rules.choices import Role
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from tests.storage.a_day import at
from tests.ui.a_day import Desk, desk
from tests.ui.evidence.test_pictures import picture, with_exif
from ui.evidence import acts
from ui.evidence import strip as strips
from ui.evidence.strip import EvidenceStrip

MANAGER = UUID(int=88)


@pytest.fixture
def made(qapp, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        made.book.now = at(10)
        yield made


@pytest.fixture
def visit(made: Desk):
    return made.book.visited(made.book.customer("Huaxin"))


@pytest.fixture
def strip(made: Desk, visit) -> Iterator[EvidenceStrip]:
    shown = EvidenceStrip(made.context)
    shown.resize(900, 300)
    shown.show()
    shown.show_record(Kind.VISIT, visit)
    made.settle()
    yield shown
    shown.close()
    shown.deleteLater()


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def on_disk(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_dropped_photos_and_papers_are_attached_and_what_may_not_be_is_said(
    made: Desk, strip: EvidenceStrip, visit, tmp_path: Path
):
    photo = on_disk(tmp_path, "IMG_0042.JPG", with_exif(picture(900, 600)))
    paper = on_disk(tmp_path, "contract.pdf", b"%PDF-1.7\nrest")
    program = on_disk(tmp_path, "setup.exe", b"MZ\x90\0rest")
    assert strip.accept_drop(dropped(photo, paper, program))
    made.settle()
    found = made.book.read(files_of, visit)
    assert [(file.name, file.use) for file in found] == [
        ("IMG_0042.jpg", FileUse.PHOTO),
        ("contract.pdf", FileUse.DOCUMENT),
    ]
    assert found[0].thumbnail
    assert found[0].taken_at is not None
    assert strip.problem.text().startswith("setup.exe: Attach pictures")
    assert [tile.file.name for tile in strip._tiles()] == ["IMG_0042.jpg", "contract.pdf"]
    assert "Photo" in strip._tiles()[0].accessibleName()


def test_a_screenshot_is_pasted(made: Desk, strip: EvidenceStrip, visit):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    strip.paste()
    made.settle()
    [file] = made.book.read(files_of, visit)
    assert (file.width, file.height, file.mime) == (300, 200, "image/png")
    QGuiApplication.clipboard().clear()
    strip.paste()
    assert strip.problem.text() == "There is no picture and no file to paste."


def test_chosen_files_keys_and_undo(
    made: Desk, strip: EvidenceStrip, visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    photo = on_disk(tmp_path, "shelf.png", picture(200, 100, "PNG"))
    monkeypatch.setattr(strips, "ask_open", lambda *_: [photo])
    strip.choose()
    made.settle()
    tile = strip._tiles()[0]
    QTest.keyClick(tile, Qt.Key.Key_U)
    made.settle()
    assert made.book.read(files_of, visit)[0].use is FileUse.CARD
    QTest.keyClick(strip._tiles()[0], Qt.Key.Key_Delete)
    made.settle()
    assert made.book.read(files_of, visit) == []
    made.context.undo()
    made.settle()
    [file] = made.book.read(files_of, visit)
    assert len(strip._tiles()) == 1
    copy = tmp_path / "copy.png"
    monkeypatch.setattr(acts, "ask_save", lambda *_: copy)
    strip.acts.save_copy(file)
    made.settle()
    assert copy.read_bytes() == made.book.database.files.get(file.sha256)


def test_a_signature_is_drawn_and_kept_as_one(made: Desk, strip: EvidenceStrip, visit):
    strip.sign()
    pad = strip._pad
    assert pad is not None
    assert not pad.keep.isEnabled()
    QTest.mousePress(pad.paper, Qt.MouseButton.LeftButton, pos=pad.paper.rect().center())
    QTest.mouseMove(pad.paper, pad.paper.rect().center() / 2)
    QTest.mouseRelease(pad.paper, Qt.MouseButton.LeftButton, pos=pad.paper.rect().center() / 2)
    QTest.keyClick(pad, Qt.Key.Key_Return)
    made.settle()
    [file] = made.book.read(files_of, visit)
    assert file.use is FileUse.SIGNATURE


def test_who_only_reads_adds_nothing_and_takes_nothing_away(
    made: Desk, strip: EvidenceStrip, visit, tmp_path: Path
):
    photo = on_disk(tmp_path, "a.png", picture(90, 60, "PNG"))
    strip.accept_drop(dropped(photo))
    made.settle()
    strip.show_record(Kind.VISIT, visit, reading=True)
    made.settle()
    assert not strip.accept_drop(dropped(photo))
    assert strip.page_actions() == []
    QTest.keyClick(strip._tiles()[0], Qt.Key.Key_Delete)
    made.settle()
    assert len(made.book.read(files_of, visit)) == 1


def test_a_document_is_never_opened_here(made: Desk, strip: EvidenceStrip, tmp_path: Path):
    strip.accept_drop(dropped(on_disk(tmp_path, "evil.pdf", b"%PDF-1.7\nrest")))
    made.settle()
    QTest.keyClick(strip._tiles()[0], Qt.Key.Key_Return)
    made.settle()
    viewer = strip.acts._viewer
    assert viewer is not None
    assert viewer.isVisible()
    assert viewer.canvas.image.isNull()
    assert viewer.told.text().startswith("Roadbook does not open documents itself")
    assert not list(tmp_path.glob("**/*evil*"))[1:], "no copy was laid anywhere"


def test_a_document_is_opened_from_a_copy_that_lies_where_the_user_says(
    made: Desk, strip: EvidenceStrip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    opened: list[Path] = []
    copy = tmp_path / "out" / "contract.pdf"
    copy.parent.mkdir()
    monkeypatch.setattr(acts, "ask_save", lambda *_: copy)
    monkeypatch.setattr(acts, "open_file", opened.append)
    strip.accept_drop(dropped(on_disk(tmp_path, "contract.pdf", b"%PDF-1.7\nrest")))
    made.settle()
    QTest.keyClick(strip._tiles()[0], Qt.Key.Key_Return)
    made.settle()
    assert strip.acts._viewer is not None
    QTest.keyClick(strip.acts._viewer, Qt.Key.Key_O)
    made.settle()
    assert opened == [copy]
    assert copy.read_bytes() == b"%PDF-1.7\nrest"


def test_the_owner_answers_what_was_asked_about_the_evidence_in_place(
    made: Desk, strip: EvidenceStrip, visit, tmp_path: Path
):
    manager = Database(
        tmp_path / "book.db", b"k" * 32, World(author=MANAGER, now=lambda: made.book.now)
    )
    with manager.write() as session:
        session.add(Person(id=MANAGER, name="Chen Gang", role=Role.MANAGER))
        add_comment(session, Kind.VISIT, visit, "Photo?", anchor=EVIDENCE)
    manager.close()
    strip.show_record(Kind.VISIT, visit)
    made.settle()
    assert strip.asking.button.text() == "Answer"
    strip.asking.begin()
    QTest.keyClicks(strip.asking.field, "It follows")
    QTest.keyClick(strip.asking.field, Qt.Key.Key_Return)
    made.settle()
    talk = made.book.read(evidence_talk, Kind.VISIT, visit)
    assert (talk.said[0].author, talk.said[0].text) == ("Chen Gang", "Photo?")
    assert talk.said[1].reply_to == talk.said[0].id
    assert not strip.asking.may_speak, "all was answered"
