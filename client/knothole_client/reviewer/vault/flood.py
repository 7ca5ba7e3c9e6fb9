"""A flood: thousands of cases of one message that nobody touched, set aside at a word, in this vault only.

It is a mark of one's own, like ``mute``, and not the status ``spam``: that would seal an envelope to each colleague for every case, and so carry the flood on.
The mark goes when its source writes again, or a colleague says something about the case, so that whoever was caught in it is seen.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from knothole_client.reviewer.vault.vault import Vault

_ONE_MESSAGE: Final = """
SELECT case_key, min(day) AS day FROM parts GROUP BY case_key HAVING count(DISTINCT message) = 1
"""
_UNTOUCHED: Final = f"""
SELECT case_key, day FROM ({_ONE_MESSAGE})
WHERE case_key NOT IN (SELECT case_key FROM opened UNION SELECT case_key FROM events UNION SELECT case_key FROM sent_replies
                       UNION SELECT case_key FROM withdrawals UNION SELECT case_key FROM marks)
"""  # noqa: S608
_ASIDE: Final = f"""
SELECT case_key, day FROM ({_ONE_MESSAGE}) WHERE case_key IN (SELECT case_key FROM marks WHERE mark = 'flood')
"""  # noqa: S608
_CHANNEL: Final = "json_extract(CAST(json AS TEXT), '$.channel')"  # checked when the part came
AT_ONCE: Final = 1_000  # cases


class Heap(NamedTuple):
    """Cases of one message each that came on one day in one channel."""

    day: int
    channel: str
    """Empty while the part that names it has not come."""
    cases: int


def untouched(vault: Vault) -> list[Heap]:
    """What could be set aside: cases of one message that were neither opened nor answered nor marked, and of which no colleague said anything."""
    return _heaps(vault, _UNTOUCHED)


def set_aside(vault: Vault) -> list[Heap]:
    """What was set aside."""
    return _heaps(vault, _ASIDE)


def put_aside(vault: Vault, day: int, channel: str | None, *, on: bool) -> int:
    """Set a heap aside, or take it back into the list. Returns how many cases that are. ``channel``: None for all of the day.

    The vault is not saved.
    """
    chosen = (
        f"SELECT chosen.case_key FROM ({_UNTOUCHED if on else _ASIDE}) chosen"  # noqa: S608
        " LEFT JOIN parts ON parts.case_key = chosen.case_key AND part = 0"
        f" WHERE chosen.day = ?1 AND (?2 IS NULL OR coalesce({_CHANNEL}, '') = ?2)"
    )
    done = (
        f"INSERT INTO marks (case_key, mark) SELECT case_key, 'flood' FROM ({chosen})"  # noqa: S608
        if on
        else f"DELETE FROM marks WHERE mark = 'flood' AND case_key IN ({chosen})"  # noqa: S608
    )
    return vault.database.execute(done, (day, channel)).rowcount


def bring_back(vault: Vault) -> None:
    """Take the mark off cases whose source wrote again, or of which a colleague said something."""
    vault.database.execute(
        "DELETE FROM marks WHERE mark = 'flood' AND (case_key IN (SELECT case_key FROM events)"
        " OR (SELECT count(DISTINCT message) FROM parts WHERE parts.case_key = marks.case_key) != 1)"
    )


def forget_aside(vault: Vault) -> int:
    """Destroy all that is set aside, unread, and save the vault. Returns how many cases that were.

    Colleagues are not informed: they know nothing of these cases from here, and no reply to them is at the server.
    """
    database = vault.database
    chosen = "SELECT case_key FROM marks WHERE mark = 'flood'"
    count = int(database.execute(f"SELECT count(*) FROM ({chosen})").fetchone()[0])  # noqa: S608
    bundles = database.execute(f"SELECT id FROM bundles WHERE case_key IN ({chosen})").fetchall()  # noqa: S608
    while some := database.execute(f"{chosen} LIMIT {AT_ONCE}").fetchall():
        vault.cases.destroy(*(case for (case,) in some))
        vault.is_ahead = True
        database.commit()  # or SQLite would keep, for taking it back, a copy of all it deletes
    vault.save()
    for (bundle,) in bundles:
        if database.execute("SELECT 1 FROM bundles WHERE id = ?", (bundle,)).fetchone() is None:
            vault.chunks.drop(bundle)
    return count


def _heaps(vault: Vault, cases: str) -> list[Heap]:
    # Two steps, or SQLite would carry the whole texts along while it groups.
    named = (
        f"SELECT chosen.day AS day, coalesce({_CHANNEL}, '') AS channel FROM ({cases}) chosen"  # noqa: S608
        " LEFT JOIN parts ON parts.case_key = chosen.case_key AND part = 0"
    )
    rows = vault.database.execute(
        f"WITH named AS MATERIALIZED ({named}) SELECT day, channel, count(*) FROM named GROUP BY day, channel"  # noqa: S608
    )
    return sorted(Heap(*row) for row in rows)
