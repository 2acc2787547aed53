"""The files beside the book: photos and documents, each encrypted with a key of the book's."""

from storage.files.store import FileStore, FileTrouble

__all__ = ["FileStore", "FileTrouble"]
