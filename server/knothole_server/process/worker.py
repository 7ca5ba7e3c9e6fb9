"""A listener's worker: one loop that waits for clients, and threads that never do.

A connection goes through these states, and only the second takes a thread:

1. Its request arrives. A client that says nothing, or slowly, waits here for its deadline. When there are too many, the one that has waited
   longest is closed: a client that really wants something gets through meanwhile. A request that takes long because it is large (a chunk of an upload)
   must arrive at a least rate; while it does, others are closed before it. When the large ones hold too much, the one goes that has brought
   least for longest.
2. The request is answered, from memory. All exchanges have one thread (``exchanges``), others one each; what only has to be sent
   (``ready``) has none.
3. The answer leaves, as fast as the client takes it.
4. The connection goes back to 1, or is closed. If the client may still be sending, what it sends is read and forgotten
   for a while first: closing a socket that holds unread bytes would reset it, and the client might lose the answer.
"""

from __future__ import annotations

import errno
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Any, Final

from gunicorn.http import get_parser  # type: ignore[import-untyped]
from gunicorn.http.errors import NoMoreData  # type: ignore[import-untyped]
from gunicorn.workers.gthread import PollableMethodQueue, ThreadWorker  # type: ignore[import-untyped]

from knothole_server.http.application import EXCHANGES, MAX_BODY_OF, RAW_REFUSAL, READY
from knothole_server.http.source_listener import EXCHANGE_HEAD, ReadyFiles
from knothole_server.http.uploads import UPLOADS
from knothole_server.memory_file import MemoryFile
from knothole_server.operator_log import report
from knothole_server.page import PageFile
from knothole_server.process.connections import Arrival, PatientSocket
from knothole_server.process.exchanges import ExchangeThread, GroupThread
from knothole_server.process.ready import Get, read_get, send
from knothole_server.process.refusals import raw_answer, status_of

IDLE_SECONDS: Final = 5  # a connection without a request
RECEIVE_SECONDS: Final = 60  # for a request to arrive in full; a slow circuit needs some
LARGE: Final = 131_072  # bytes of a request that may take longer: nothing but a chunk and the plain form has as many
MIN_RATE: Final = 4_096  # bytes a second that a large one brings, after RECEIVE_SECONDS; a chunk has five minutes
SETTLING_SECONDS: Final = 10  # in which how fast a large one comes says little
LOOKS: Final = 64  # at those that have waited longest, for one that is not on its way
SEND_SECONDS: Final = 900  # for an answer to leave: a full book is 64 MiB
LINGER_SECONDS: Final = 10  # for a refused client to notice
HELD_BYTES: Final = 64 * 1024**2  # of requests that have no thread, in one worker; of large ones as many again
MAX_ANSWERED: Final = {False: 256, True: UPLOADS}
"""Requests, large or not, that have a thread or wait for one; others wait as they came."""
SWEEP_SECONDS: Final = 1.0  # between looks for deadlines that are over

_NO_ADDRESS: Final = ("", 0)


class _Connection:
    """A connection of no known address. ``sock``, ``client``, ``server`` and ``parser`` are what gunicorn looks for."""

    def __init__(self, sock: PatientSocket, server: Any, arrival: Arrival) -> None:
        self.sock = sock
        self.client = _NO_ADDRESS
        self.server = server
        self.parser: Any = None
        self.arrival = arrival
        self.step: Callable[[_Connection], None]  # what to do when the socket is ready
        self.watched = 0  # for which events
        self.since = 0.0  # when the first byte of its request came
        self.deadline = 0.0
        self.large = False  # its request
        self.more_may_come = False  # of the request that is answered
        self.another_may_follow = False


_Looking = tuple[_Connection, Get]


class MethodQueue(PollableMethodQueue):  # type: ignore[misc]
    """What other threads wake the loop by."""

    def close(self) -> None:
        """Leave it open: who is still at work when the loop has ended would write into the next file of the same number, a database perhaps."""


class Worker(ThreadWorker):  # type: ignore[misc]
    """gunicorn's threaded worker, whose loop waits for clients in place of its threads.

    The client's address is dropped where the connection is accepted: nothing behind has it. What cannot be read as a
    request is refused in the listener's own form, with the constant headers.
    """

    alive: bool

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.method_queue = MethodQueue()
        self._waiting: dict[_Connection, None] = {}  # those without a thread, the longest waiting first
        self._held = {False: 0, True: 0}  # bytes of requests of those, large or not
        self._whole: dict[bool, deque[_Connection]] = {False: deque(), True: deque()}  # those whose request is there
        self._answered = {False: 0, True: 0}  # requests that have a thread or wait for one
        self._next_sweep = 0.0
        self._exchanges: ExchangeThread | None = None
        self._ready = ReadyFiles({}, {})
        self._looks: GroupThread[_Looking] | None = None

    def run(self) -> None:
        """Serve until a signal stops it."""
        if ready := self.wsgi.extensions[READY]:
            self._ready, self._looks = ready, GroupThread(self._look)
        if answer := self.wsgi.extensions[EXCHANGES]:
            finish = partial(self.method_queue.defer, self._finish_exchanges)
            self._exchanges = ExchangeThread(answer, self._refuse_unreadable, finish)
        super().run()

    # 1. A request arrives.

    def accept(self, listener: Any) -> None:
        """Accept a connection, and look whether its request is there already."""
        try:
            client, _ = listener.accept()
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                report(error)
                self._close_longest_waiting()
            elif error.errno not in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                raise
            return
        self.nr_conns += 1
        arrival = Arrival(self.wsgi.extensions[MAX_BODY_OF])
        self._begin(_Connection(PatientSocket(client), listener.getsockname(), arrival))

    def _begin(self, connection: _Connection) -> None:
        """Wait for a request on a new connection, or for another one."""
        connection.since = time.monotonic()
        self._wait(connection, self._arrive, IDLE_SECONDS)
        if connection.arrival.data and connection.arrival.add(b""):
            self._answer_in_turn(connection)  # it came together with the one before
        else:
            self._arrive(connection)

    def _arrive(self, connection: _Connection) -> None:
        try:
            piece = connection.sock.take()
        except OSError:
            piece = b""  # the connection was reset
        if piece == b"":
            self._close(connection)
            return
        self._watch(connection, selectors.EVENT_READ)
        if piece is None:
            return
        arrival = connection.arrival
        if not arrival.data:
            connection.since = time.monotonic()
            connection.deadline = connection.since + RECEIVE_SECONDS
        self._held[connection.large] += len(piece)
        whole = arrival.add(piece)
        if arrival.size > LARGE and not connection.large and not arrival.cut:
            self._held[False] -= len(arrival.data)
            self._held[True] += len(arrival.data)
            connection.large = True
            connection.deadline += arrival.size / MIN_RATE
        if whole:
            self._answer_in_turn(connection)
        if self._held[True] > HELD_BYTES:
            self._close_slowest()
        while self._held[False] > HELD_BYTES:
            self._close_longest_waiting()

    # 2. It is answered, in a thread.

    def _answer_in_turn(self, connection: _Connection) -> None:
        if self._answered[connection.large] < MAX_ANSWERED[connection.large]:
            self._answer(connection)
        else:
            self._watch(connection, 0)
            self._whole[connection.large].append(connection)

    def _answer(self, connection: _Connection) -> None:
        self._stop_waiting(connection)
        arrival = connection.arrival
        refused, connection.more_may_come = arrival.refused, arrival.cut
        connection.another_may_follow = False
        request = arrival.take()
        if refused:
            self._refuse(connection.sock, refused)
            self._leave_from_now(connection)
            return
        connection.parser = get_parser(self.cfg, [request], connection.client)
        self._answered[connection.large] += 1
        if self._exchanges is not None and request.startswith(EXCHANGE_HEAD):
            self._exchanges.put(connection)
        elif self._looks is None or (asked := read_get(request, self.cfg)) is None:
            self.enqueue_req(connection)
        elif asked.path in self._ready.published:
            self._looks.put((connection, asked))
        else:
            self._send(connection, asked, self._ready.page.get(asked.path))

    def _look(self, group: list[_Looking]) -> None:
        """In its thread: see once for all of them what is published."""
        files = self._ready.look({asked.path for _, asked in group})
        self.method_queue.defer(self._send_published, group, files)

    def _send_published(self, group: list[_Looking], files: Mapping[str, PageFile | MemoryFile]) -> None:
        for connection, asked in group:
            self._send(connection, asked, files.get(asked.path))

    def _send(self, connection: _Connection, asked: Get, file: PageFile | MemoryFile | None) -> None:
        if file is None:
            self.enqueue_req(connection)  # it will be refused, and whatever broke is reported
            return
        connection.another_may_follow = self.alive and asked.stays and not connection.more_may_come
        try:
            send(connection.sock, asked, file, connection.another_may_follow)
        except OSError:  # the client has gone
            connection.another_may_follow = False
        if connection.another_may_follow or self._whole[connection.large]:
            self.method_queue.defer(self._finish, connection)  # one after another, not one inside the other
        else:
            self._finish(connection)

    def handle(self, conn: _Connection) -> bool:
        """Answer the request of a connection; whether another may follow."""
        try:
            return bool(self.handle_request(next(conn.parser), conn))
        except (NoMoreData, StopIteration, ConnectionError):
            return False  # the client has gone
        except Exception as error:
            self.handle_error(None, conn.sock, conn.client, error)
            return False

    def handle_request(self, req: Any, conn: _Connection) -> Any:
        """Answer a request that was read. Only after a GET may another follow."""
        if req.method != "GET" or conn.more_may_come:
            req.force_close()
        return super().handle_request(req, conn)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:
        """Refuse what is not a request, or could not be answered."""
        self._refuse_unreadable(client, exc)

    def _refuse_unreadable(self, sock: PatientSocket, exc: Exception) -> None:
        status = status_of(exc)
        if status == 500:
            report(exc)
        self._refuse(sock, status)

    def _refuse(self, sock: PatientSocket, status: int) -> None:
        with suppress(OSError):  # the client has gone
            sock.sendall(raw_answer(status, self.wsgi.extensions[RAW_REFUSAL]))

    # 3. The answer leaves.

    def finish_request(self, conn: _Connection, fs: Any) -> None:
        """Go on with a connection whose request was answered."""
        conn.another_may_follow = fs.exception() is None and fs.result() and self.alive
        self._finish(conn)

    def _finish_exchanges(self, connections: list[_Connection]) -> None:
        for connection in connections:
            self._finish(connection)

    def _finish(self, connection: _Connection) -> None:
        large, connection.large = connection.large, False
        self._answered[large] -= 1
        connection.parser = None
        self._leave_from_now(connection)
        while self._whole[large] and self._answered[large] < MAX_ANSWERED[large]:
            next_one = self._whole[large].popleft()
            if next_one in self._waiting:  # and was not closed meanwhile
                self._answer(next_one)

    def _leave_from_now(self, connection: _Connection) -> None:
        self._wait(connection, self._leave, SEND_SECONDS)
        self._leave(connection)

    def _leave(self, connection: _Connection) -> None:
        try:
            if not connection.sock.flush():
                self._watch(connection, selectors.EVENT_WRITE)
                return
            if connection.more_may_come:
                connection.sock.shutdown(socket.SHUT_WR)
        except OSError:
            self._close(connection)  # the client has gone
            return
        # 4. Another request may come, or something of the one that was answered, or nothing.
        self._stop_waiting(connection)
        if connection.another_may_follow:
            self._begin(connection)
        elif connection.more_may_come:
            self._wait(connection, self._forget, LINGER_SECONDS)
            self._forget(connection)
        else:
            self._close(connection)

    def _forget(self, connection: _Connection) -> None:
        try:
            if connection.sock.take() != b"":
                self._watch(connection, selectors.EVENT_READ)
                return
        except OSError:
            pass
        self._close(connection)

    # Waiting.

    def _wait(self, connection: _Connection, step: Callable[[_Connection], None], seconds: float) -> None:
        if len(self._waiting) >= self.max_keepalived:
            self._close_longest_waiting()
        connection.step = step
        connection.deadline = time.monotonic() + seconds
        self._waiting[connection] = None
        self._held[connection.large] += len(connection.arrival.data)

    def _watch(self, connection: _Connection, events: int) -> None:
        if connection.watched == events:
            return
        if connection.watched:
            self.poller.unregister(connection.sock)
        if events:
            self.poller.register(connection.sock, events, partial(self._go_on, connection))
        connection.watched = events

    def _go_on(self, connection: _Connection, _: Any) -> None:
        if connection in self._waiting:  # and was not closed by an event of the same moment
            connection.step(connection)

    def _stop_waiting(self, connection: _Connection) -> None:
        self._watch(connection, 0)
        if connection in self._waiting:
            del self._waiting[connection]
            self._held[connection.large] -= len(connection.arrival.data)

    def _close_longest_waiting(self) -> None:
        """Of those that have waited longest the first that is not a large request on its way; if all of these are, the first."""
        now, first = time.monotonic(), list(islice(self._waiting, LOOKS))
        for connection in first:
            if not connection.large or _is_late(connection, now, 0):
                self._close(connection)
                return
        for connection in first[:1]:
            self._close(connection)

    def _close_slowest(self) -> None:
        """Of the large requests those that have brought least for longest, until there is room for some time. Those that have just begun go last,
        and the newest of them at the very last: how fast they come says nothing yet.
        """
        now = time.monotonic()

        def rank(connection: _Connection) -> tuple[bool, float]:
            waited = now - connection.since
            settled = waited >= SETTLING_SECONDS
            return not settled, len(connection.arrival.data) / waited if settled else connection.since

        for slow in sorted((waiting for waiting in self._waiting if waiting.large), key=rank):
            if self._held[True] <= HELD_BYTES * 7 // 8:
                return
            self._close(slow)

    def _close(self, connection: _Connection) -> None:
        self._stop_waiting(connection)
        connection.arrival.data.clear()  # it may still be among those whose request is there
        self.nr_conns -= 1
        connection.sock.close()

    def murder_pending(self) -> None:
        """Close connections past their deadline, once a second; when the worker stops, those without a request, too. A worker one of
        whose threads has ended stops, and is replaced.
        """
        now = time.monotonic()
        if self.alive and now < self._next_sweep:
            return
        self._next_sweep = now + SWEEP_SECONDS
        if any(thread is not None and not thread.is_alive() for thread in (self._exchanges, self._looks)):
            self.alive = False
        for connection in list(self._waiting):
            idle = connection.step == self._arrive and not connection.arrival.data
            late = connection.large and connection.step == self._arrive and _is_late(connection, now, RECEIVE_SECONDS)
            if late or connection.deadline < now or (idle and not self.alive):
                self._close(connection)


def _is_late(connection: _Connection, now: float, grace: float) -> bool:
    """Whether less of a request has come than the least rate, after a time of ``grace``, demands."""
    return len(connection.arrival.data) < MIN_RATE * (now - connection.since - grace)
