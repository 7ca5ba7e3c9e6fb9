"""The connection on which every envelope is stored speaks to PostgreSQL's own library, libpq, as psycopg wraps it (``psycopg.pq``).

psycopg's cursors are Python, and take four fifths of our part of storing (docs/adr/0064-how-postgresql-is-asked.md). Here a statement is
prepared once, and those that need no answer before the next are sent together, with one wait for all (libpq's pipeline mode).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from psycopg import Connection, DatabaseError, OperationalError
from psycopg.adapt import Transformer
from psycopg.pq import DiagnosticField, ExecStatus, Format
from psycopg.pq.abc import PGresult

from knothole_server.storage.store import Answers, Asked

_DONE: Final = (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK, ExecStatus.PIPELINE_SYNC)
_SESSION: Final = """
    SET plan_cache_mode = force_generic_plan;
    SET enable_seqscan = off;
    SET jit = off
"""  # plans are kept; none made while a table was empty may read it through; and one that must is not compiled


class Prepared(NamedTuple):
    """A statement, with ``$1`` for its first parameter, and what its parameters are called, in this order."""

    text: str
    names: tuple[str, ...] = ()


class PreparedConnection:
    """A connection on which each statement is prepared when it is first run. Raises ``DatabaseError`` if a statement failed, of these
    ``OperationalError`` if the connection was lost; then it is of no use any more.
    """

    def __init__(self, connection: Connection[Any]) -> None:
        """``connection``: one that commits by itself, and nobody else's."""
        connection.execute(_SESSION)
        self._connection = connection
        self._libpq = connection.pgconn
        self._libpq.nonblocking = 0  # then it also reads while it waits to send: the other side may wait for that
        self._loaders = Transformer(connection)
        self._names: dict[Prepared, bytes] = {}

    def close(self) -> None:
        """End it, and what was not committed."""
        self._connection.close()

    def run(self, *asked: Asked) -> Answers:
        """Run statements one after another, each once for each of its rows of parameters; what each found. Those after one that fails are
        not run.
        """
        self._libpq.enter_pipeline_mode()
        sent = [number for number, one in enumerate(asked) for number in self._send(number, one)]
        self._libpq.pipeline_sync()
        answers: Answers = [[] for _ in asked]
        for number in sent:
            answers[number] += self._rows(self._answer())
        _checked(self._libpq.get_result())  # of the end
        self._libpq.exit_pipeline_mode()
        return answers

    def commit(self) -> None:
        """Make durable what was run."""
        self._libpq.send_query(b"COMMIT")
        result = self._answer()
        if result.command_status != b"COMMIT":
            raise DatabaseError("rolled back")

    def _answer(self) -> PGresult:
        result = _checked(self._libpq.get_result())
        self._libpq.get_result()  # nothing: what was asked has this one
        return result

    def _send(self, number: int, asked: Asked) -> list[int]:
        """The number, for each answer that will come."""
        statement, rows = asked
        sent = [number] * len(rows)
        if statement not in self._names:
            self._names[statement] = str(len(self._names)).encode()
            self._libpq.send_prepare(self._names[statement], statement.text.encode())
            sent.append(number)
        for row in rows:
            values, formats = (
                zip(*(_sent(row[name]) for name in statement.names), strict=True) if statement.names else ((), ())
            )
            self._libpq.send_query_prepared(self._names[statement], values, formats, Format.BINARY)
        return sent

    def _rows(self, result: PGresult) -> list[tuple[Any, ...]]:
        columns = [self._loaders.get_loader(result.ftype(at), Format.BINARY).load for at in range(result.nfields)]
        return [
            tuple(load(result.get_value(row, at) or b"") for at, load in enumerate(columns))
            for row in range(result.ntuples)
        ]


def _sent(value: int | bytes | Sequence[int]) -> tuple[bytes, Format]:
    """A parameter: bytes as they are; numbers in digits, whatever their size is in the table."""
    if isinstance(value, bytes):
        return value, Format.BINARY
    digits = str(value) if isinstance(value, int) else f"{{{','.join(map(str, value))}}}"
    return digits.encode(), Format.TEXT


def _checked(result: PGresult | None) -> PGresult:
    if result is None:
        raise OperationalError("the connection was lost")
    if result.status in _DONE:
        return result
    lives_on = result.error_field(DiagnosticField.SEVERITY_NONLOCALIZED) == b"ERROR"
    raise (DatabaseError if lives_on else OperationalError)(result.get_error_message())
