"""What signing in needs to know, without Qt."""

from urllib.parse import urlsplit

_HERE = ("127.0.0.1", "::1", "localhost")


def address_of(typed: str) -> str:
    """The server's address as it is asked: https where nothing else was said."""
    text = typed.strip()
    return text if not text or "://" in text else f"https://{text}"


def address_problem(typed: str) -> str:
    """What is wrong with an address, as a code; empty if nothing is."""
    parts = urlsplit(address_of(typed))
    if not parts.netloc or any(sign.isspace() for sign in typed.strip()):
        return "no_address"
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE):
        return ""
    return "address_not_safe"


def sign_in_problem(address: str, email: str, password: str) -> tuple[str, str]:
    """The field that is not right yet, and why, as a code; empty if all of it is."""
    if problem := address_problem(address):
        return "server", problem
    if "@" not in email.strip().strip("@"):
        return "email", "no_email"
    return ("", "") if password else ("password", "no_password")
