"""What is kept of a difference: what was served where something differs, with its headers and when it came; within bounds."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from knothole_client.files.durable import write_durably
from knothole_client.page_check.browsing import Served
from knothole_client.page_check.judging import Judgement

MAX_KEPT: Final = 200  # responses
MAX_BYTES: Final = 128 * 1024 * 1024  # of bodies
MAX_LOOKS: Final = 100  # in one folder: a page that is changed every hour must not fill a disk


def keep(folder: Path, url: str, judgement: Judgement, seconds: int) -> Path | None:
    """Write a report and the responses it is about into a new folder in ``folder``, named by the moment; None if it has too many already.

    What an earlier look left is never touched. The names of the files say nothing that came from the server.
    """
    new = _new_folder(folder, time.strftime("%Y-%m-%d-%H%M%S", time.gmtime(seconds)))
    if new:
        _write(new, url, judgement)
    return new


def _new_folder(folder: Path, moment: str) -> Path | None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for number in range(1, MAX_LOOKS + 1 - len([path for path in folder.iterdir() if path.is_dir()])):
        new = folder / (moment if number == 1 else f"{moment}-{number}")
        with suppress(FileExistsError):
            new.mkdir(mode=0o700)
            return new
    return None


def _write(folder: Path, url: str, judgement: Judgement) -> None:
    every = dict.fromkeys(served for difference in judgement.differences for served in difference.evidence)
    bodies, responses = _chosen(every)
    for body, number in bodies.items():
        write_durably(folder / f"{number}.body", body)
    for served, number in responses.items():
        about = {"path": served.path, "status": served.status, "headers": served.headers, "at": int(served.at)}
        about |= {"body": f"{bodies[served.raw]}.body"} | ({"unread": served.unread} if served.unread else {})
        write_durably(folder / f"{number}.json", json.dumps(about, indent=1).encode() + b"\n")
    listed = []
    for difference in judgement.differences:
        kept = [served for served in difference.evidence if served in responses]
        listed.append(
            {
                "kind": difference.kind,
                "what": difference.sentence,
                "visits": difference.looks,
                "files": sorted({f"{bodies[served.raw]}.body" for served in kept}),
                "responses": sorted({f"{responses[served]}.json" for served in kept}),
            }
        )
    report = {
        "address": url,
        "release": judgement.release,
        "differences": listed,
        "notes": judgement.notes,
        "left_out": len(every) - len(responses),
    }
    write_durably(folder / "report.json", json.dumps(report, indent=1).encode() + b"\n")


def _chosen(every: Iterable[Served]) -> tuple[dict[bytes, int], dict[Served, int]]:
    """What is written, with the numbers in the files' names: each body once, and none that does not fit any more."""
    bodies: dict[bytes, int] = {}
    responses: dict[Served, int] = {}
    room = MAX_BYTES
    for served in every:
        new = 0 if served.raw in bodies else len(served.raw)
        if len(responses) < MAX_KEPT and new <= room:
            room -= new
            responses[served] = len(responses) + 1
            bodies.setdefault(served.raw, len(responses))
    return bodies, responses
