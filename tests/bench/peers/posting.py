"""Clients that post one form again and again, as fast as they are answered."""

from __future__ import annotations

import http.client
import re
import threading
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.bench.loading import START_LIMIT

SECONDS = 4
CLIENTS = 8
MESSAGE = 2_000  # characters
PATIENCE = 60  # seconds


Poster = Callable[[], bool]


class Visitor:
    """Somebody with cookies. A connection for each request, as Tor has it."""

    def __init__(self, url: str) -> None:
        self._address = urlsplit(url).netloc
        self._cookies: dict[str, str] = {}

    def get(self, path: str) -> str:
        """A page."""
        return self._ask("GET", path, None)[1]

    def post(self, path: str, fields: Mapping[str, str]) -> tuple[str, str]:
        """Where an answer leads, and its page."""
        return self._ask("POST", path, fields)

    def poster(self, path: str, fields: Mapping[str, str], leads_to: str) -> Poster:
        """What posts a form as it is now, with these cookies, and says whether the answer leads where it should."""
        kept = dict(self._cookies)

        def post() -> bool:
            self._cookies = dict(kept)
            where, _ = self.post(path, fields)
            return where.endswith(leads_to)

        return post

    def _ask(self, method: str, path: str, fields: Mapping[str, str] | None) -> tuple[str, str]:
        connection = http.client.HTTPConnection(self._address, timeout=PATIENCE)
        try:
            headers = {
                "Connection": "close",
                "Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items()),
            }
            body = None if fields is None else urlencode(fields)
            if body is not None:
                headers |= {
                    "Content-Type": "application/x-www-form-urlencoded",
                    "Referer": f"http://{self._address}{path}",
                }
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie", []):
                name, _, value = line.partition(";")[0].partition("=")
                self._cookies[name] = value
            return answer.headers.get("Location", ""), answer.read().decode(errors="replace")
        finally:
            connection.close()


def hidden(page: str, name: str) -> str:
    """The value of a field that a page has filled in."""
    for tag in re.findall("<input[^>]*>", page):
        if re.search(f'name="{name}"', tag) and (value := re.search("value=[\"']([^\"']*)[\"']", tag)):
            return value[1].replace("&#34;", '"')
    raise AssertionError(f"there is no field {name}")


def wait_until_it_answers(url: str) -> None:
    """Until it does, or fail."""
    until = time.monotonic() + 3 * START_LIMIT
    while True:
        try:
            Visitor(url).get("/")
            return
        except OSError:
            assert time.monotonic() < until, "it did not start"
            time.sleep(0.1)  # until it listens


def posts(posters: list[Poster]) -> dict[str, Any]:
    """How fast all of them go on for a time; ``refused``: how many were not taken, which do not count."""
    times: list[float] = []
    refused: list[float] = []
    failures: list[BaseException] = []
    until = time.monotonic() + SECONDS

    def go_on(post: Poster) -> None:
        try:
            while (began := time.monotonic()) < until:
                (times if post() else refused).append(time.monotonic() - began)
        except BaseException as error:
            failures.append(error)

    began, used = time.monotonic(), time.process_time()
    threads = [threading.Thread(target=go_on, args=(post,)) for post in posters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    taken = time.monotonic() - began
    times.sort()
    figures = {"rate": len(times) / taken, "p50": median(times), "p99": times[int(len(times) * 0.99)]}
    return {**figures, "count": len(times), "processor": time.process_time() - used, "refused": len(refused)}
