"""Pictures of every screen of the demo: for the README, and to be looked at."""

import os
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.words import Words

# The day the pictures are taken on, so that they are the same whenever they are taken.
MORNING = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)  # 10:42 in Shanghai
EVENING = datetime(2026, 11, 24, 9, 45, tzinfo=UTC)
LANGUAGES, SCHEMES, SCALES = ("en", "zh"), ("light", "dark"), (1, 2)


def take(given: Namespace, words: Words) -> Answer:
    """A process for each language and scale, for both belong to a whole application."""
    folder = Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    began = time.time()
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        for language in LANGUAGES:
            for scale in SCALES:
                arguments = [language, str(scale), str(folder), str(Path(place) / language)]
                env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
                command = [sys.executable, "-m", "desktop.shooting", *arguments]
                if subprocess.run(command, env=env, check=False).returncode:  # noqa: S603
                    failed.append(f"{language} x{scale}")
    taken = sorted(p.name for p in folder.glob("*.png") if p.stat().st_mtime >= began - 2)
    if not taken:
        raise Refused(words("No picture could be taken."))
    told = words("%n picture(s) are in {folder}.", len(taken), folder=folder)
    exit_code = Exit.PART if failed else Exit.DONE
    return Answer(told, {"folder": str(folder), "files": taken, "failed": failed}, exit_code)
