"""What is asked of somebody who signs in, in a window or on the command line; no Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInForm:
    """What somebody typed to be let in."""

    server: str
    email: str
    password: str
    device: str = ""
    authority: str = ""  # a file with the company's own certificate authority
