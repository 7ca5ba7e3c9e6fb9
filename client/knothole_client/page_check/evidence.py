"""What is kept of a difference: every byte that was served where something differs, with its headers and when it came."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from knothole_client.files.durable import write_durably
from knothole_client.page_check.browsing import Served
from knothole_client.page_check.judging import Judgement

MAX_KEPT: Final = 200  # responses


def keep(folder: Path, url: str, judgement: Judgement) -> None:
    """Write a report and the responses it is about. The names of the files say nothing that came from the server."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
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
