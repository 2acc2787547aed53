"""Where a profile lies, by the customs of each system."""

from pathlib import Path

from platformdirs import user_data_path


def profile_folder() -> Path:
    """The folder of the one book that is opened when none is named."""
    return user_data_path("Roadbook", appauthor=False) / "profile"


def demo_folder(role: str, language: str) -> Path:
    """The demo's own folder: what is done there never touches a real book."""
    return user_data_path("Roadbook", appauthor=False) / "demo" / f"{role}-{language}"
