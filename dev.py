"""Everything a developer runs: `python3 dev.py demo`, `test`, `bench`, `lint`, `translate`, ...

Each command works alone on a fresh machine that has Python 3.11 or later.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  (whoever has an older one should be told so)
    sys.exit("Roadbook needs Python 3.11 or later; this is " + sys.version.split()[0] + ".")

import argparse
import os
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / ".ci"))

from setup import environment, freezing, locks, system, translations

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def demo(arguments: list[str]) -> int:
    """Start the app on a made-up company."""
    return _app("demo", arguments)


def shots(arguments: list[str]) -> int:
    """Write a picture of every screen of the demo into a folder."""
    _prepare(window=False)
    return environment.run(environment.PYTHON, "-m", "desktop", "shots", *arguments, env=OFFSCREEN)


def test(arguments: list[str]) -> int:
    """Run all checks and all tests; with `--long` also those that take minutes.

    With the names of tests, or other options of pytest, it runs only those.
    """
    _prepare(window=False, dev=True)
    if [argument for argument in arguments if argument != "--long"]:
        return _pytest(*arguments)
    began = time.monotonic()
    failed = _failed_checks()
    if _pytest(*_side_by_side(), *arguments) != 0:
        failed.append("tests")
    print(f"\n{time.monotonic() - began:.0f} s in all.", end=" ")
    print("Failed: " + ", ".join(failed) if failed else "All is well.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Run the benchmarks; each prints its ratio."""
    _prepare(window=False, dev=True)
    return environment.run(environment.PYTHON, "-m", "tests.bench", *arguments, env=OFFSCREEN)


def lint(_arguments: list[str]) -> int:
    """Run all checks, but no tests."""
    _prepare(window=False, dev=True)
    failed = _failed_checks()
    print("Failed: " + ", ".join(failed) if failed else "All is well.")
    return 1 if failed else 0


def translate(_arguments: list[str]) -> int:
    """Bring the translations up to date with the sources."""
    _prepare(window=False)
    return translations.update()


def lock(_arguments: list[str]) -> int:
    """Pin the newest versions that pyproject.toml allows."""
    locks.write()
    return 0


def build(_arguments: list[str]) -> int:
    """Build the app as one folder, dist/roadbook, for machines without Python."""
    _prepare(window=False, dev=True)
    return freezing.build()


COMMANDS = {
    command.__name__: command
    for command in (demo, test, bench, lint, translate, shots, build, lock)
}


def main() -> int:
    """Run the command that was named, with whatever follows it."""
    summary = "\n".join(f"  {name:10} {_first_line(name)}" for name in COMMANDS)
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"commands:\n{summary}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=list(COMMANDS), metavar="COMMAND")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on")
    given = parser.parse_args()
    try:
        return COMMANDS[given.command](given.arguments)
    except KeyboardInterrupt:
        return 130


def _first_line(name: str) -> str:
    return (COMMANDS[name].__doc__ or "").splitlines()[0]


def _prepare(*, window: bool, dev: bool = False) -> None:
    system.prepare(window=window)
    environment.prepare(dev=dev)
    translations.compile_all()


def _app(command: str, arguments: list[str]) -> int:
    _prepare(window=True)
    env: dict[str, str] = {}
    if not system.has_display():
        print("There is no display here: the app runs without a window you could see.")
        env = OFFSCREEN
    return environment.become(environment.PYTHON, "-m", "desktop", command, *arguments, env=env)


def _failed_checks() -> list[str]:
    """Run each check, whatever came of the others, and name those that failed."""
    python, scripts = environment.PYTHON, environment.SCRIPTS
    checks: dict[str, list[str]] = {
        "ruff check": [str(python), "-m", "ruff", "check", "-q"],
        "ruff format": [str(python), "-m", "ruff", "format", "--check", "-q"],
        "import-linter": [str(scripts / "lint-imports"), "--no-cache"],
        "basedpyright": [str(python), "-m", "basedpyright"],
        "deptry": [str(python), "-m", "deptry", "."],
    }
    failed: list[str] = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if environment.run(*command) != 0:
            failed.append(name)
    print("== translations", flush=True)
    if translations.check() != 0:
        failed.append("translations")
    return failed


def _side_by_side() -> tuple[str, ...]:
    """As many files of tests at a time as there are cores, in the order of their names."""
    return "-n", str(os.cpu_count() or 1), "--dist", "loadfile", "--no-loadscope-reorder"


def _pytest(*arguments: str) -> int:
    # Where minutes were asked for, they are no reason to print every thread's stack.
    patient = ("-o", "faulthandler_timeout=0") if "--long" in arguments else ()
    return environment.run(environment.PYTHON, "-m", "pytest", *patient, *arguments, env=OFFSCREEN)


if __name__ == "__main__":
    sys.exit(main())
