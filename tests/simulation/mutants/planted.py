"""The planted bugs (R3): those of the protocol's model, and those that this code once had.

Of the model's, the gap in a sequence needs two transactions at once: `tests/sync/server/
test_concurrency.py` plants it.
"""

from typing import Final

from tests.simulation.mutants import Mutant

_PULL, _QUEUE = "sync/server/pull.py", "sync/client/queue.py"
_SHOWING, _STAGE = "sync/client/showing.py", "sync/client/stage.py"
_PUSH, _APPLYING = "sync/server/push.py", "sync/server/applying.py"
_SERVICE, _MERGING = "sync/server/service.py", "storage/rules/merging.py"

PLANTED: Final = (
    Mutant(
        "what left is not told", _PULL,
        "Complete(now.seq, sorted(gone), ", "Complete(now.seq, [], ",
        "a_customer_who_is_handed_over_leaves_nothing_behind_and_arrives_whole",
    ),
    Mutant(
        "what came and went during a pull is not told", "sync/server/visibility.py",
        "  AND rs.to_seq > :start AND rs.from_seq <= :seq\n",
        "  AND rs.to_seq > :start AND rs.from_seq <= :start\n",
        "what_came_and_went_during_a_pull_is_taken_away",
    ),
    Mutant(
        "a new owner gets only what changes from now on", _PULL,
        "WHEN r.seq > seen.since THEN r.seq ELSE seen.since END AS number",
        "ELSE r.seq END AS number",
        "a_customer_who_is_handed_over_leaves_nothing_behind_and_arrives_whole",
    ),
    Mutant(
        "who came into sight is not found where little was written", _PULL,
        "rs.from_seq >= CASE WHEN sm.from_seq >= :low THEN 0 ELSE :low END", "1 = 0",
        "who_joins_the_team_comes_whole_to_the_manager",
    ),
    Mutant(
        "what went and came back during a pull is not sent again", _PULL,
        "CASE WHEN seen.had = 1 AND seen.since <= :kept THEN r.seq",
        "CASE WHEN seen.had = 1 THEN r.seq",
        "what_changed_while_it_was_away_is_sent_though_it_came_back_during_the_pull",
    ),
    Mutant(
        "who came back between two lanes comes without his history", _PULL,
        '"kept": at.cursor if wanted.whole else at.start,', '"kept": at.start,',
        "who_was_away_while_the_history_was_read_comes_whole",
    ),
    Mutant(
        "what was deleted between two lanes stays", _PULL,
        "had = 1 OR seq > :kept OR kind", "had = 1 OR kind",
        "what_came_with_the_history_and_was_deleted_before_the_end_is_taken_away",
    ),
    Mutant(
        "a first pull goes on though the server was put back", "sync/client/recovery.py",
        "    state.lane = min(state.lane, 0)", "    state.lane = max(state.lane, -1)",
        "a_server_that_goes_back_during_a_first_pull_brings_who_was_away_before",
    ),
    Mutant(
        "deleted work of somebody who is seen no more stays", "sync/client/care.py",
        "    if gone := sorted(deleted ", "    if gone := sorted(set() & deleted ",
        "what_somebody_deleted_goes_with_the_sight_of_his_work_though_the_server_was_put_back",
    ),
    Mutant(
        "what waits for what the server makes itself waits for ever", _PUSH,
        "    while made := work.made_and_awaited():\n", "    while made := []:\n",
        "what_waits_for_what_the_server_makes_itself_goes_in_when_it_does",
    ),
    Mutant(
        "what a server that was put back does not know comes to life", _SHOWING,
        "record.bytes not in confirmed", "not record.bytes",
        "what_was_deleted_here_is_not_shown_again_where_its_maker_must_send_it_again",
    ),
    Mutant(
        "a page ends between two records of one number", _PULL,
        "AND (number > :number OR (number = :number AND", "AND (number > :number OR (1 = 0 AND",
        "a_page_that_ends_within_one_turn_of_the_clock_loses_nothing",
    ),
    Mutant(
        "the cursor moves before the data", _STAGE,
        "    state.token = page.token\n",
        "    state.token = page.token\n"
        "    state.cursor = max([state.cursor, *(row.seq for row in page.rows)])\n",
        "a_pull_that_was_cut_between_two_pages_goes_on",
    ),
    Mutant(
        "the pull that was cut is forgotten", _STAGE,
        "    state.token = page.token\n",
        '    state.token = "" if page.complete else page.token\n',
        "what_left_during_a_pull_that_was_cut_after_its_end_is_not_shown",
    ),
    Mutant(
        "an answer takes the change off the screen", _QUEUE,
        "UPDATE outbox SET state = 'sent' WHERE n = ?",
        "UPDATE outbox SET state = 'acked' WHERE n = ?",
        "work_that_is_refused_goes_off_the_screen_and_is_kept",
    ),
    Mutant(
        "an acknowledgement is believed by its number", _QUEUE,
        "return found is not None and found[0].hex() == last_uid", "return True",
        "a_copied_book_is_noticed_by_the_last_number_though_its_lease_is_the_same",
    ),
    Mutant(
        "an edit's base is not sent", _QUEUE, "        b=entry.base,\n", "        b=0,\n",
        "an_edit_made_after_seeing_another_wins_though_its_clock_is_a_year_behind",
    ),
    Mutant(
        "an edit's base is what is known when it is sent", _QUEUE,
        "        batch.append(_operation(entry, before))\n",
        "        batch.append(_operation(entry, before))\n"
        "        batch[-1].b = state.cursor\n",
        "what_was_typed_before_a_pull_is_sent_with_the_clock_it_was_typed_at",
    ),
    Mutant(
        "what a restored server lost is not sent again", _QUEUE,
        "        if entry.uid.hex in missing and not erased:\n",
        "        if False:\n",
        "what_waits_for_a_customer_goes_in_when_he_comes",
    ),
    Mutant(
        "what was sent again keeps a base from the lost future", _QUEUE,
        "        entry.base = min(entry.base, at_most)\n", "",
        "what_is_sent_again_knows_nothing_of_the_lost_future",
    ),
    Mutant(
        "contents that were erased are sent again", _QUEUE,
        "        if entry.uid.hex in missing and not erased:\n",
        "        if entry.uid.hex in missing:\n",
        "what_left_the_disk_is_not_sent_again_empty",
    ),
    Mutant(
        "a restored server is not noticed", _SERVICE,
        "            elif ask.epoch != now.epoch:\n", "            elif False:\n",
        "what_waits_for_a_customer_goes_in_when_he_comes",
    ),
    Mutant(
        "a copied or restored book is not noticed by its lease", _SERVICE,
        "            elif not row.lease_seen <= given <= row.lease:\n", "            elif False:\n",
        "a_copied_book_is_noticed_though_it_has_nothing_to_say",
    ),
    Mutant(
        "the last writer wins, whatever he had seen", _MERGING,
        "    return stamp.seq <= edit.base or (stamp.device == edit.device and stamp.n < edit.n)\n",
        "    return True\n",
        "what_was_typed_before_a_pull_is_sent_with_the_clock_it_was_typed_at",
    ),
    Mutant(
        "what one side added to a set is lost", _MERGING,
        "kept + [each for each in there if each not in (*before, *here)] or None",
        "kept or None",
        "two_offline_edits_of_a_set_keep_what_a_colleague_added_between",
    ),
    Mutant(
        "what waits is not laid over what arrives", _SHOWING,
        "            ops = [op for op in waiting.get(row.id, ()) if not self._is_acked(op)]\n",
        "            ops = []\n",
        "what_is_typed_while_an_answer_is_on_its_way_stays_on_the_screen",
    ),
    Mutant(
        "what was typed about a customer who left stays in the outbox", _QUEUE,
        "            driver.execute(_ERASE, (json.dumps(gone),))\n", "            pass\n",
        "a_customer_who_is_handed_over_leaves_nothing_behind_and_arrives_whole",
    ),
    Mutant(
        "drafts about a customer who left stay", _SHOWING,
        "        drop_drafts_about(self._session, {_key(root), *(",
        "        _nothing = (self, {_key(root), *(",
        "a_customer_who_is_handed_over_leaves_nothing_behind_and_arrives_whole",
    ),
    Mutant(
        "a uid that came under another number is applied again", _PUSH,
        "    if work.is_known_uid(op.uid):\n", "    if False:\n",
        "work_that_two_copies_bring_is_taken_in_once",
    ),
    Mutant(
        "what waits for a record is not released when it arrives", _PUSH,
        "    _release(work, op.id)\n    return res\n", "    return res\n",
        "what_waits_for_a_customer_goes_in_when_he_comes",
    ),
    Mutant(
        "an answer is taken in though it repeats another number's", _PUSH,
        "    if digest(op) != known:\n", "    if False:\n",
        "a_copys_own_work_is_not_taken_for_what_bears_its_number",
    ),
    Mutant(
        "what a refused group held is not kept", _PUSH,
        "        telling.refuse(work, author.person, group, refused.reason)\n", "",
        "work_that_is_refused_goes_off_the_screen_and_is_kept",
    ),
    Mutant(
        "a delete wins over what it had not seen", _APPLYING,
        "    if edit.late or not seen(newest, edit) or _unseen_child(work, edit, record):\n",
        "    if False:\n", 1,
    ),
    Mutant(
        "the value that yields is not written down", _APPLYING,
        "        tell(work, edit, record, done.met, before)\n", "        pass\n", 1,
    ),
    Mutant(
        "an edit of what was deleted is lost without a word", _APPLYING,
        "        raise Refused(\"record.deleted\")\n", "        return False\n", 0,
    ),
    Mutant(
        "a refused group takes the one before out of the log", "sync/server/work.py",
        "            self._here, self._savepoint = self._earlier, None\n",
        "            self._savepoint = None\n", 0,
    ),
    Mutant(
        "what came back counts as gone", "sync/server/visibility.py",
        "AND rs.root = was.root AND rs.to_seq IS NULL", "AND rs.root = was.root AND 1 = 0",
        "what_went_and_came_back_between_two_contacts_stays_whole",
    ),
    Mutant(
        "a deleted record is not told of", _PULL,
        "AND (deleted = :no OR had = 1 OR seq > :kept OR kind = 'customer')",
        "AND (deleted = :no OR kind = 'customer')",
        "a_deletion_that_met_nothing_reaches_everybody",
    ),
    Mutant(
        "who left a team still sees", "sync/server/scopes.py",
        "    for scope, person in sorted(there - wanted):\n        leave(",
        "    for scope, person in ():\n        leave(",
        "who_leaves_the_team_leaves_the_managers_disk",
    ),
    Mutant(
        "an answer is given before its commit", _SERVICE,
        "        with self._opened(writes=writes) as (connection, tick):\n",
        "        turn = self._opened(writes=writes)\n"
        "        with suppress(BaseException), turn as (connection, tick):\n",
        "an_answer_is_not_given_before_what_it_says_is_kept",
    ),
    Mutant(
        "both sides always count the same", "sync/client/care.py",
        "        kinds = {kind for kind in {*here, *said.sums}"
        " if here.get(kind) != said.sums.get(kind)}\n",
        "        said.sums, kinds = here, set()\n",
        "one_record_that_differs_is_found_mended_alone_and_written_down",
    ),
    Mutant(
        "an echo is believed without looking at its digest", "sync/client/echo.py",
        "        if digest(compact_json(doc)) != echo.digest:\n", "        if False:\n",
        "two_offline_edits_of_a_set_keep_what_a_colleague_added_between",
    ),
    Mutant(
        "a number that is skipped is not asked for", _PUSH,
        "        elif op.n != last_n + 1:\n", "        elif False:\n",
        "a_change_missing_in_the_outbox_is_said_loudly",
    ),
    Mutant(
        "an author's second edit writes over what his first was merged with", _MERGING,
        "    if not now.keys() <= old.keys():\n", "    if old is not None:\n",
        "two_offline_edits_of_a_text_keep_what_a_colleague_wrote_between",
    ),
    Mutant(
        "a laptop goes back to the last restore only", _SERVICE,
        "                answer.restored_at = clock.shared_until(connection, ask.epoch)\n", "",
        "a_laptop_that_missed_two_restores_goes_back_to_where_the_histories_part",
    ),
    Mutant(
        "what the server confirmed is taken back with what was laid over it", _SHOWING,
        "                if doc is None and record.bytes in confirmed:\n",
        "                if False:\n",
        "what_was_made_here_stays_though_the_round_that_showed_the_answer_was_cut",
    ),
    Mutant(
        "marks of deleted customers are not compared", _SHOWING,
        "    return not row.deleted or row.kind == Kind.CUSTOMER\n",
        "    return not row.deleted\n",
        "the_mark_of_a_customer_deleted_in_the_lost_future_goes",
    ),
)  # fmt: skip
