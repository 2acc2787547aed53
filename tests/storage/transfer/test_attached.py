"""What may be attached is told by its content; everything else is refused in words."""

import io
import zipfile

import pytest

from storage.rules.errors import RuleBroken
from storage.transfer.attached import GIF, JPEG, LARGEST, PDF, PNG, TEXT, WEBP, type_of


def archive(*names: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in names:
            packed.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, JPEG),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, PNG),
        (b"RIFF\x10\0\0\0WEBPVP8 ", WEBP),
        (b"GIF89a" + b"\0" * 9, GIF),
        (b"%PDF-1.7\n", PDF),
        ("合同,金额\n华信,1200\n".encode("gb18030"), TEXT),
        ("name,amount\r\nHuaxin,1200\r\n".encode("utf-8-sig"), TEXT),
    ],
)
def test_pictures_documents_and_texts_are_told_by_their_content(content: bytes, mime: str):
    assert type_of(content) == mime


def test_documents_of_an_office_are_told_by_their_parts():
    found = type_of(archive("[Content_Types].xml", "word/document.xml"))
    assert found.endswith("wordprocessingml.document")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"MZ\x90\0\x03\0\0\0", "file.type"),  # a program of Windows
        (b"\x7fELF\x02\x01\x01\0", "file.type"),
        (b"L\0\0\0\x01\x14\x02\0", "file.type"),  # a link of Windows
        (b"<!DOCTYPE html><script>alert(1)</script>", "file.type"),
        (b"<svg onload='x'>", "file.type"),
        (b"#!/bin/sh\nrm -r x\n", "file.type"),
        (b"@echo off\r\ndel x\r\n", "file.type"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "file.heic"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 20, "file.type"),  # an old Word document
        (b"Rar!\x1a\x07\x00", "file.type"),
        (archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "file.macros"),
        (archive("anything.exe"), "file.type"),
        (archive("xl/workbook.xml"), "file.type"),
        (archive("[Content_Types].xml", "word/document.xml")[:-9], "file.damaged"),
        (archive("[Content_Types].xml", *map(str, range(1_100))), "file.zip_bomb"),
        (archive("[Content_Types].xml", "word/document.xml", content=bytes(8 << 20)),
         "file.zip_bomb"),
        (b"%PDF-1.7\n" + bytes(LARGEST), "file.too_large"),
    ],
)  # fmt: skip
def test_hostile_and_unknown_files_are_refused_with_a_reason(content: bytes, code: str):
    with pytest.raises(RuleBroken) as met:
        type_of(content)
    assert met.value.code == code
