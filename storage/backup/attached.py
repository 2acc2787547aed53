"""The attached files that go with a book, beside a copy of it and back: encrypted as they lie."""

from pathlib import Path

from storage.vault.atomic import disk_told_in_words, write_atomically


def copy_files(source: Path, target: Path) -> int:
    """Copy what lies beside the book `source` beside the book `target`; returns how many were new.

    The names and the bytes are of the same key in both places; nothing is opened on the way.
    """
    here, there = source.with_suffix(".files"), target.with_suffix(".files")
    copied = 0
    with disk_told_in_words():
        found = sorted(here.iterdir()) if here.is_dir() else []
        for path in found:
            # A dot is in the names of what is not whole yet.
            if "." in path.name or (there / path.name).exists():
                continue
            there.mkdir(mode=0o700, exist_ok=True)
            write_atomically(there / path.name, path.read_bytes())
            copied += 1
    return copied
