"""What the plain form of a page without scripts hands over: a file of envelopes, made elsewhere (docs/protocol.md section 10)."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from flask import Request
from werkzeug.exceptions import HTTPException
from werkzeug.formparser import FormDataParser

from knothole_server.desk.exchange import ENVELOPE_SIZE
from knothole_server.errors import KnotholeServerError
from knothole_server.http.request_body import read_body

FIELD: Final = "file"
MAX_ENVELOPES: Final = 16  # parts of a message
MAX_FORM: Final = MAX_ENVELOPES * ENVELOPE_SIZE + 4_096  # bytes; the rest is the form's own


def envelopes_of_form(request: Request) -> list[bytes]:
    """The envelopes in the file of a form. It is read in memory: nothing of it touches the disk before it is stored.

    Refused with ``length`` and ``malformed``.
    """
    body = read_body(request, MAX_FORM)
    parser = FormDataParser(stream_factory=lambda *_, **__: BytesIO(), max_form_parts=1, silent=False)
    try:
        _, _, files = parser.parse(BytesIO(body), request.mimetype, len(body), request.mimetype_params)
    except (ValueError, HTTPException) as error:
        raise KnotholeServerError("malformed") from error
    file = files.get(FIELD)
    content = file.stream.read() if file else b""
    if not content or len(content) % ENVELOPE_SIZE or len(content) > MAX_ENVELOPES * ENVELOPE_SIZE:
        raise KnotholeServerError("malformed")
    return [content[at : at + ENVELOPE_SIZE] for at in range(0, len(content), ENVELOPE_SIZE)]
