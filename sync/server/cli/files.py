"""Files from the office's other systems: `import` will have its place here."""

from sync.server.cli.given import Commands


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
