"""Redacted copies without a sandbox, for tests: the programs that run in it, in this process."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from knothole_client.copying.sandboxed.redacting.main import answer
from knothole_client.copying.sandboxed.redacting.parts import parts_of
from knothole_client.copying.sandboxed.redacting.replacing import Replacing
from knothole_client.copying.sandboxed.redacting.tables import TableCopy
from knothole_client.protocol.pseudonyms import pseudonym_of


def copy_of_part(name: str, content: bytes, at: int, plan: Mapping[str, Any], key: bytes) -> bytes:
    """The copy of a part of a file, by a plan as the page has it: of a table ``{headed, actions, rows, counts}``, of a text ``{kinds, words, kept}``."""
    part = parts_of(content, name)[at]
    replacing = Replacing(dict.fromkeys(plan.get("words", ()), "pseudonym"), plan.get("kept", []), part.encoding)
    if part.form is None:
        text = replacing.text(part.text, lambda kind: str(plan["kinds"][kind]))
    else:
        columns = [{"action": action} for action in plan["actions"]]
        text = TableCopy(part.form, {**plan, "columns": columns}, replacing).made_of(part.text)
    values = list(replacing.values)
    written = re.sub("\0([0-9]+)\0", lambda place: pseudonym_of(key, values[int(place[1])]), text)
    return written.encode("latin-1" if part.encoding == "bytes" else "utf-8")


def in_this_process(program: list[str], content: bytes, name: str, go_on: object) -> bytes:
    """Instead of :func:`knothole_client.copying.cleaning.in_sandbox`."""
    assert program[-1].endswith("redact.py"), name
    said, copied = answer(content)
    return json.dumps(said).encode("ascii") + b"\n" + copied
