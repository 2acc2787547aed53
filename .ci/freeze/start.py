"""Where the app built as one folder begins: `roadbook …`, or `roadbook -m module …` for a child.

What starts a child of itself does it as Python would, with `-m`; this program answers to it too.
"""

import multiprocessing
import runpy
import sys


def main() -> None:
    multiprocessing.freeze_support()
    if len(sys.argv) > 2 and sys.argv[1] == "-m":
        module = sys.argv[2]
        sys.argv = [sys.argv[0], *sys.argv[3:]]
        runpy.run_module(module, run_name="__main__", alter_sys=False)
        return
    from desktop.cli import main as roadbook

    sys.exit(roadbook())


if __name__ == "__main__":
    main()
