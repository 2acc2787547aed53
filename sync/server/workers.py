"""The processes that answer: one, or several that share a socket; all state is in the database."""

import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from socket import IPPROTO_TCP, TCP_NODELAY
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from sync.server import logs, opening
from sync.server.app import make_app
from sync.server.watching import Watched

_MOST_WAITING = 1_024  # to be let in: a whole company may call at once
_SECONDS_TO_FINISH = 5  # for the requests under way when the server is stopped


@dataclass(frozen=True, slots=True)
class Plan:
    """What every worker needs to know; it is sent to processes of their own."""

    url: str
    log_level: str
    now_ms: Callable[[], int]
    files: Path | None = None  # the folder of attached files, if it was named
    metrics: str = ""  # the folder in which several workers put their figures together

    def __call__(self) -> Any:
        """The application of one worker."""
        logs.set_up(self.log_level)
        if self.metrics:  # one of several
            _end_with_the_first()
        server = opening.open_server(self.url, self.now_ms, self.files)
        app = Watched(make_app(server.service, self.metrics, server.files))
        settle()
        return app


def _end_with_the_first() -> None:
    """Stop when the process that started the workers is gone, however it ended."""
    first = multiprocessing.parent_process()
    if first is None:
        return

    def wait() -> None:
        multiprocessing.connection.wait([first.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


def settle() -> None:
    """Have Python look for garbage less often: what a push makes goes by itself when it is done.

    A push of five hundred changes makes so many values that a tenth of its time went into looking
    through them; the classes of the program itself need not be looked through at all.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def configuration(plan: Plan, host: str, port: int, workers: int) -> uvicorn.Config:
    """How the workers answer; nothing of uvicorn's own is logged below a warning."""
    return uvicorn.Config(
        plan, factory=True, host=host, port=port, workers=workers, access_log=False,
        log_config=None, log_level="warning", lifespan="on",
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )  # fmt: skip


def listening(config: uvicorn.Config) -> Any:
    """The socket on which laptops call: who learns its address may call at once."""
    listens = config.bind_socket()
    # Inherited by every connection: an answer's head and body go out one after the other, and each
    # body would wait some 40 ms for the laptop to confirm the head.
    listens.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    listens.listen(_MOST_WAITING)
    return listens


def run(config: uvicorn.Config, socket: Any, stop: Callable[[Callable[[], None]], None]) -> None:
    """Answer until told to stop; `stop` is given what stops it."""
    if config.workers == 1:
        web = uvicorn.Server(config)
        stop(lambda: setattr(web, "should_exit", True))
        web.run(sockets=[socket])
        return
    supervisor = Multiprocess(config, [socket])
    stop(supervisor.should_exit.set)
    supervisor.run()
