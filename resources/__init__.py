"""What ships beside the code: icons, styles, translations, the demo's company."""

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Where the resource `name`, such as "icons/today.svg", lies on disk."""
    return _HERE / name
