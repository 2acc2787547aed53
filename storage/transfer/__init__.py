"""Files in and out: lists, contacts and books of accounts, read and written.

`read_file` makes a table of any file, `plan_import` says what bringing it in would do,
`run_import` does it, `undo_import` takes it back, `export_list` writes a list.
"""

from storage.transfer.exporting import ExportRequest, export_list
from storage.transfer.planning import Request, plan_import
from storage.transfer.reading import read_file
from storage.transfer.taking_back import UndoRun, past_imports, undo_import
from storage.transfer.writing import Imported, ImportRun, run_import

__all__ = [
    "ExportRequest",
    "ImportRun",
    "Imported",
    "Request",
    "UndoRun",
    "export_list",
    "past_imports",
    "plan_import",
    "read_file",
    "run_import",
    "undo_import",
]
