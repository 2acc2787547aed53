"""The server's log: a line of JSON for each request, and nothing of what anybody wrote.

What libraries log is cut down to the pattern of the message, and what went wrong to its type and
place: their values are names, numbers and notes of the company's customers.
"""

import logging
import sys
import traceback
from typing import Any, Final

import structlog

log: Any = structlog.get_logger("roadbook")

_STAMP: Final = structlog.processors.TimeStamper(fmt="iso", utc=True, key="time")

_JSON: Final = structlog.processors.JSONRenderer()


def set_up(level: str = "info") -> None:
    """Write to standard error from now on; `level` is of the server's own lines."""
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            _STAMP,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),  # a line at once: several write
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OfOthers())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def broke(error: Exception) -> None:
    """Note a fault of ours."""
    log.error("broke", error=type(error).__name__, where=_where(error))


class _OfOthers(logging.Formatter):
    """A line of a library's, without its values."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {"event": str(record.msg)[:200] if record.args else "said"}
        said |= {"logger": record.name, "level": record.levelname.lower()}
        if record.exc_info and isinstance(record.exc_info[1], Exception):
            error = record.exc_info[1]
            said |= {"error": type(error).__name__, "where": _where(error)}
        return str(_JSON(None, "", _STAMP(None, "", said)))


def _where(error: Exception) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
