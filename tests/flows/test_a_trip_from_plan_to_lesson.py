"""Two reps, a manager and a server in four processes: a trip from the plan to the lesson."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import ServerProcess

AMERICAN = ["NAME", "CITY", "LATITUDE", "LONGITUDE"]
CHINESE = ["医院名称", "城市", "", ""]
RULE = "Book the gate by 15:00 the day before."


class Process:
    """A laptop that runs on its own."""

    def __init__(self, server: ServerProcess, email: str, book: Path) -> None:
        command = [sys.executable, "-m", "tests.flows.on_a_laptop", server.address, email]
        self._process = subprocess.Popen(
            [*command, str(book)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.person = self._answer()

    def do(self, what: str, **said: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what, "with": said}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the laptop's process ended"
        return json.loads(line)

    def end(self) -> None:
        self._process.communicate(timeout=60)


Start = Callable[[str], Process]


@pytest.fixture
def start(server: ServerProcess, tmp_path: Path) -> Iterator[Start]:
    running: list[Process] = []

    def begin(name: str) -> Process:
        book = tmp_path / f"{name}.db"
        running.append(Process(server, f"{name}@example.com", book))
        return running[-1]

    yield begin
    for process in running:
        process.end()


def test_the_story_of_two_trips_from_the_plan_to_the_lesson(
    start: Start, server: ServerProcess, shared_data: Path
) -> None:
    ana, bo, chen = start("ana"), start("bo"), start("chen")
    for laptop in (ana, bo, chen):
        laptop.do("sync")
    server.kill()  # from here on everybody is offline

    hospitals = shared_data / "places-us-hospitals" / "hospitals_dev.csv"
    american = ana.do("take_in", file=str(hospitals), encoding="utf-8-sig", names=AMERICAN,
                      city="LOS ANGELES", most=9)  # fmt: skip
    listed = shared_data / "places-china" / "derived_hospitals_hubei_shanghai_gbk.csv"
    chinese = bo.do("take_in", file=str(listed), encoding="gb18030", names=CHINESE,
                    city="武汉市", most=6)  # fmt: skip
    first = ana.do("plan", title="Los Angeles", city="Los Angeles", customers=american)
    second = bo.do("plan", title="武汉", city="武汉", customers=chinese)
    rides = [
        ana.do("ride_along", coach="chen", rep="ana", trip=first),
        bo.do("ride_along", coach="ana", rep="bo", trip=second),  # not in one line of command
    ]
    assert ana.do("travel", trip=first, missed=4, text="gate shut") == {"visited": 8, "missed": 1}
    assert bo.do("travel", trip=second, missed=2, text="门卫") == {"visited": 5, "missed": 1}
    assert ana.do("sync") == {"trouble": "no_answer"}

    server.start()  # the rides reach their coaches; then the line is cut again
    for laptop in (ana, bo, chen, ana, bo):
        assert laptop.do("sync")["refused"] == 0
    server.kill()
    chen.do("score", ride_id=rides[0], score=2, text="too long")
    ana.do("score", ride_id=rides[0], score=3, text="fine")
    ana.do("score", ride_id=rides[1], score=4, text="steady")
    bo.do("score", ride_id=rides[1], score=4, text="好")
    said = {"code": "GATE-1", "text": "not booked", "rule": RULE, "tags": ["gate"]}
    assert ana.do("sum_up", trip=first, **said)["alarm"] is None
    assert bo.do("sum_up", trip=second, **(said | {"rule": ""}))["alarm"] is None
    assert ana.do("halves", ride_id=rides[0]) == {"rep": 3, "coach": None}

    server.start()
    for laptop in (ana, bo, chen, ana, bo):
        assert laptop.do("sync")["refused"] == 0
    assert ana.do("halves", ride_id=rides[0]) == {"rep": 3, "coach": 2}
    assert bo.do("halves", ride_id=rides[1]) == {"rep": 4, "coach": 4}

    waiting = {each["id"]: each for each in chen.do("to_read")}
    assert waiting.keys() == {first, second}
    assert waiting[first]["codes"] == ["GATE-1"]
    assert waiting[first]["sentences"] >= 9
    server.kill()  # the manager reads on a train
    chen.do("read_and_comment", trip=first, text="Who books the gate from now on?")
    chen.do("read_and_comment", trip=second, text="同样的问题")
    server.start()
    for laptop in (chen, ana, bo):
        assert laptop.do("sync")["refused"] == 0

    news = ana.do("news", trip=first)
    assert (news["status"], news["opened"]) == ("reviewed", ["chen"])
    (comment,) = news["comments"]
    assert (comment["text"], comment["author"]) == ("Who books the gate from now on?", "chen")
    ana.do("answer", comment=comment["id"], text="I do, by 15:00.")
    for laptop in (ana, chen):
        laptop.do("sync")
    assert chen.do("talk", trip=first)[-1] == "I do, by 15:00."

    again = ana.do("plan", title="Again", city="Los Angeles", customers=american[:2], days=1)
    ana.do("travel", trip=again, missed=0, text="gate")
    alarm = ana.do("sum_up", trip=again, **said)["alarm"]
    assert alarm == {"times": 2, "against": "phone the day before"}
    bo.do("sync")
    assert RULE in bo.do("brief", customer=chinese[2], purpose="gate, 门卫")
