"""The wheel has no types; its interface is that of sqlite3."""

from sqlite3.dbapi2 import *  # noqa: F403
