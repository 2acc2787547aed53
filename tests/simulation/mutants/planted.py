"""The planted bugs (R3): those of the protocol's model, and those that this code once had."""

from typing import Final

from tests.simulation.mutants import FLEET, RULES, STORM, Mutant

_PULL, _QUEUE = "sync/server/pull.py", "sync/client/queue.py"
_SHOWING, _STAGE = "sync/client/showing.py", "sync/client/stage.py"
_PUSH, _APPLYING = "sync/server/push.py", "sync/server/applying.py"
_SERVICE, _MERGING = "sync/server/service.py", "storage/rules/merging.py"

PLANTED: Final = (
    Mutant(
        "what left is not told", _PULL,
        "revoked=sorted(gone))", "revoked=[])", 0, STORM,
    ),
    Mutant(
        "what came and went during a pull is not told", "sync/server/visibility.py",
        "  AND rs.to_seq > :start AND rs.from_seq <= :seq\n",
        "  AND rs.to_seq > :start AND rs.from_seq <= :start\n", None, STORM,
    ),
    Mutant(
        "a new owner gets only what changes from now on", _PULL,
        "WHEN r.seq > seen.since THEN r.seq ELSE seen.since END AS number",
        "ELSE r.seq END AS number", 6, FLEET,
    ),
    Mutant(
        "what went and came back during a pull is not sent again", _PULL,
        "WHEN had.root IS NOT NULL AND seen.since <= :start THEN r.seq",
        "WHEN had.root IS NOT NULL THEN r.seq", None, STORM,
    ),
    Mutant(
        "a page ends between two records of one number", _PULL,
        "AND (number > :number OR (number = :number AND", "AND (number > :number OR (1 = 0 AND",
        4, FLEET,
    ),
    Mutant(
        "the cursor moves before the data", _STAGE,
        "    state.token = page.token\n",
        "    state.token = page.token\n"
        "    state.cursor = max([state.cursor, *(row.seq for row in page.rows)])\n", 2, FLEET,
    ),
    Mutant(
        "the pull that was cut is forgotten", _STAGE,
        "    state.token = page.token\n",
        '    state.token = "" if page.complete else page.token\n', 9, FLEET,
    ),
    Mutant(
        "an answer takes the change off the screen", _QUEUE,
        "UPDATE outbox SET state = 'sent' WHERE n = ?",
        "UPDATE outbox SET state = 'acked' WHERE n = ?", 2, FLEET,
    ),
    Mutant(
        "an acknowledgement is believed by its number", _QUEUE,
        "return uid is not None and uid.hex == last_uid", "return True", None, STORM,
    ),
    Mutant(
        "an edit's base is not sent", _QUEUE, "        b=entry.base,\n", "        b=0,\n",
        None, STORM,
    ),
    Mutant(
        "an edit's base is what is known when it is sent", _QUEUE,
        "        b=entry.base,\n", "        b=state.cursor,\n", None, STORM,
    ),
    Mutant(
        "what a restored server lost is not sent again", _QUEUE,
        "        if entry.uid.hex in missing and not erased:\n",
        "        if False:\n", 2, STORM,
    ),
    Mutant(
        "what was sent again keeps a base from the lost future", _QUEUE,
        "        entry.base = min(entry.base, at_most)\n", "", None, STORM,
    ),
    Mutant(
        "contents that were erased are sent again", _QUEUE,
        "        if entry.uid.hex in missing and not erased:\n",
        "        if entry.uid.hex in missing:\n", 7, STORM,
    ),
    Mutant(
        "a restored server is not noticed", _SERVICE,
        "            elif ask.epoch != now.epoch:\n", "            elif False:\n", 10, STORM,
    ),
    Mutant(
        "a copied or restored book is not noticed by its lease", _SERVICE,
        "            elif not row.lease_seen <= given <= row.lease:\n", "            elif False:\n",
        None, STORM,
    ),
    Mutant(
        "the last writer wins, whatever he had seen", _MERGING,
        "    return stamp.seq <= edit.base or (stamp.device == edit.device and stamp.n < edit.n)\n",
        "    return True\n", 0, FLEET,
    ),
    Mutant(
        "what one side added to a set is lost", _MERGING,
        "kept + [each for each in there if each not in (*before, *here)] or None",
        "kept or None", 2, RULES,
    ),
    Mutant(
        "a waiting restore makes a record of nothing", _SHOWING,
        'or (doc is not None and op.op == "restore")', 'or op.op == "restore"', None, STORM,
    ),
    Mutant(
        "what waits is not laid over what arrives", _SHOWING,
        "            ops = [op for op in waiting.get(row.id, ()) if not self._is_acked(op)]\n",
        "            ops = []\n", 0, STORM,
    ),
    Mutant(
        "what was typed about a customer who left stays in the outbox", _SHOWING,
        "                self._connection.exec_driver_sql(_ERASE, (json.dumps(gone),))\n",
        "                pass\n", 0, STORM,
    ),
    Mutant(
        "drafts about a customer who left stay", _SHOWING,
        "        drop_drafts_about(self._session, {_key(root), *(",
        "        _nothing = (self, {_key(root), *(", 1, STORM,
    ),
    Mutant(
        "a uid that came under another number is applied again", _PUSH,
        "    if work.is_known_uid(op.uid):\n", "    if False:\n", 6, STORM,
    ),
    Mutant(
        "what waits for a record is not released when it arrives", _PUSH,
        "    _release(work, op.id)\n    return res\n", "    return res\n", None, STORM,
    ),
    Mutant(
        "an answer is taken in though it repeats another number's", _PUSH,
        "    if known.digest != digest(op):\n", "    if False:\n", None, STORM,
    ),
    Mutant(
        "what a refused group held is not kept", _PUSH,
        "        telling.refuse(work, author.person, group, refused.reason)\n", "", 9, STORM,
    ),
    Mutant(
        "a delete wins over what it had not seen", _APPLYING,
        "    if edit.late or not seen(newest, edit) or _unseen_child(work, edit, record):\n",
        "    if False:\n", 1, RULES,
    ),
    Mutant(
        "the value that yields is not written down", _APPLYING,
        "        tell(work, edit, record, done.met, before)\n", "        pass\n", 1, RULES,
    ),
    Mutant(
        "an edit of what was deleted is lost without a word", _APPLYING,
        "        raise Refused(\"record.deleted\")\n", "        return False\n", 0, RULES,
    ),
    Mutant(
        "a refused group takes the one before out of the log", "sync/server/work.py",
        "            self._here, self._savepoint = self._earlier, None\n",
        "            self._savepoint = None\n", 0, RULES,
    ),
)  # fmt: skip
