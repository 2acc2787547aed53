"""The socket on which laptops call."""

from contextlib import closing
from socket import IPPROTO_TCP, TCP_NODELAY, create_connection

from sync.server.workers import Plan, configuration, listening


def test_no_answer_waits_until_the_laptop_has_confirmed_its_beginning():
    plan = Plan("sqlite://", "warning", lambda: 0)
    with (
        closing(listening(configuration(plan, "127.0.0.1", 0, workers=1))) as listens,
        create_connection(listens.getsockname()),
        closing(listens.accept()[0]) as line,
    ):
        assert line.getsockopt(IPPROTO_TCP, TCP_NODELAY)
