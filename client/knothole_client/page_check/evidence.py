"""What is kept of a difference: every byte that was served where something differs, with its headers and when it came."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from knothole_client.files.durable import write_durably
from knothole_client.page_check.browsing import Served
from knothole_client.page_check.judging import Judgement

MAX_KEPT: Final = 200  # responses
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
    numbers: dict[Served, int] = {}
    listed = []
    for difference in judgement.differences:
        for served in difference.evidence:
            if served not in numbers and len(numbers) < MAX_KEPT:
                numbers[served] = len(numbers) + 1
        files = sorted({f"{numbers[served]}.body" for served in difference.evidence if served in numbers})
        listed.append(
            {"kind": difference.kind, "what": difference.sentence, "visits": difference.looks, "files": files}
        )
    for served, number in numbers.items():
        write_durably(folder / f"{number}.body", served.raw)
        about = {"path": served.path, "status": served.status, "headers": served.headers, "at": int(served.at)}
        about |= {"unread": served.unread} if served.unread else {}
        write_durably(folder / f"{number}.json", json.dumps(about, indent=1).encode() + b"\n")
    report = {"address": url, "release": judgement.release, "differences": listed, "notes": judgement.notes}
    write_durably(folder / "report.json", json.dumps(report, indent=1).encode() + b"\n")
