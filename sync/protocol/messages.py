"""The messages of one round of sync, as both sides decode them."""

from typing import Annotated, Any, Final

import msgspec

PROTOCOL: Final = 1
MOST_RECOVERED: Final = 10_000  # uids asked after at a time
LANES: Final = 2  # parts of a first pull: what a day on the road needs, then the history
HISTORY_LANE: Final = 1

# What both databases can hold: a larger number is a mistake, or somebody's mischief.
Count = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
Moment = Annotated[int, msgspec.Meta(ge=-(2**62), le=2**62)]
# An id or a word; what a malformed id is about is said of its operation, not of the whole round.
Word = Annotated[str, msgspec.Meta(max_length=500, pattern=r"^[^\x00]*$")]
_Words = Annotated[list[Word], msgspec.Meta(max_length=200_000)]
_Some = Annotated[list[Word], msgspec.Meta(max_length=500)]


class Operation(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One change of one record, as the laptop's outbox holds it.

    `n` counts the laptop's operations without a gap; `uid` names this one for ever; `g` is the `n`
    of the first operation of its group, which is applied as a whole. `b` is the server's clock that
    the laptop had seen of this record, `s` the version of the registry that it was written with.
    Ids are 32 hex digits; `root` is the record that decides who sees this one, "" where that is
    nobody's or this record itself.
    """

    n: Count
    uid: Word
    g: Count
    k: Word
    id: Word
    root: Word
    op: Word
    b: Count
    w: Moment  # wall clock of the laptop, milliseconds
    f: dict[str, dict[str, Any]] = {}
    o: dict[str, Any] = {}
    s: Count = 1


class Push(msgspec.Struct, forbid_unknown_fields=True):
    ops: list[Operation]


class Pull(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What is new since `cursor`, or goes on after `token`; a page of so many rows and bytes.

    `lane` is the part of a first pull that is wanted, -1 for all of it. What this laptop brought
    itself, from its number `echo` on, may come back without its documents. `cursor` may be that of
    the first of several lanes: then what came back into sight after it is wanted whole.
    """

    cursor: Count
    token: Word = ""
    limit: Count = 1_000
    size: Count = 256 * 1024
    lane: Annotated[int, msgspec.Meta(ge=-1, le=LANES)] = -1
    echo: Count = 0  # none
    whole: bool = False  # what came back since the cursor


class Compare(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What to compare: all kinds by their sums, some kinds by bucket, or some buckets by id.

    With the laptop's own `sums`, kinds that differ are answered by bucket at once.
    """

    kinds: _Some = []
    buckets: dict[Word, _Some] = {}
    sums: dict[Word, tuple[Count, Count]] | None = None


class Removal(msgspec.Struct, forbid_unknown_fields=True):
    """Before much is taken off a laptop: is it true that so much went since it last read?"""

    since: Count
    roots: _Words
    deleted: Count


class Ask(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One request: what is new here, and what is wanted; any part may be missing.

    `compare` and `fetch` are answered only where nothing is new after the pull's cursor: so both
    sides speak of the same moment. A `compare` of all kinds is also answered beside the last page
    of a pull: with the sums that the laptop will have when it has shown it.
    """

    device: Word
    epoch: Word
    lease: Count
    proto: Count = PROTOCOL
    schema: Count = 1
    registry: Word = ""
    push: Push | None = None
    pull: Pull | None = None
    compare: Compare | None = None
    fetch: list[tuple[Word, Word]] | None = None  # kind and id of records to be sent once more
    removal: Removal | None = None
    recover: _Words | None = None  # uids of this laptop: which does the server not have?
    waiting: Moment = -1  # how many operations still wait on the laptop


class Result(msgspec.Struct, array_like=True):
    """What became of one operation: applied, merged, won, lost, parked, refused, repeated."""

    n: Count
    uid: str
    res: str


class Row(msgspec.Struct, array_like=True):
    kind: str
    id: str
    root: str
    seq: Count
    deleted: bool
    doc: msgspec.Raw


class Echo(msgspec.Struct, array_like=True):
    """A record that the laptop itself has just changed, without its document.

    That is what stands there, with these two times, if it has this digest; `root` is "" where it
    is the record itself.
    """

    kind: str
    id: str
    root: str
    seq: Count
    digest: str
    created_at: Moment
    updated_at: Moment


class Complete(msgspec.Struct, forbid_unknown_fields=True):
    """The end of a pull: from here the laptop's set is the server's at `seq`.

    Where nothing came into sight or went out of it but what the laptop made itself, the roots are
    not counted: 0.
    """

    seq: Count
    revoked: list[str]
    roots: Count  # how many visible roots have at least one live row
    last_n: Count
    last_uid: str


class Page(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    rows: list[Row]
    token: str
    complete: Complete | None = None
    estimate: Count = 0  # with the first page: how many rows the whole pull may have
    echoes: list[Echo] = []  # beside the rows, of a pull that is one page


class LaptopOf(msgspec.Struct, array_like=True):
    """How fresh one person's work is: his latest contact (0: none yet), what waited then."""

    person: Word
    at: Count
    waiting: Count


Sums = dict[str, tuple[Count, Count]]  # how many rows, and the sum of their marks


class Answer(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One answer; `refusal` says in a word why the round goes no further.

    `drain`: the app is too old to be shown anything, what it brings is still taken.
    """

    epoch: str
    lease: Count
    time: Count
    refusal: str = ""
    expected: Count = 0
    last_uid: str = ""  # beside a new epoch: the last operation that it has of this laptop
    restored_at: Count = 0
    seq: Count = 0  # with the refusal "horizon": where the clock stands
    schema: Count = 1
    lease_days: Count = 14
    drain: bool = False
    results: list[Result] = []
    page: Page | None = None
    sums: Sums | None = None  # per kind
    buckets: dict[str, Sums] | None = None  # per kind and bucket
    ids: dict[str, dict[str, Count]] | None = None  # per kind, each record's clock
    rows: list[Row] | None = None  # what was fetched; a record that is not among them is not there
    removal: bool | None = None
    missing: list[str] | None = None
    laptops: list[LaptopOf] | None = None  # at the end of a pull: of those whose work one reads
    end: bool = True


decode_ask = msgspec.json.Decoder(Ask).decode
decode_answer = msgspec.json.Decoder(Answer).decode
encode = msgspec.json.Encoder().encode
