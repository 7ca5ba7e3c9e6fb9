"""The yardstick: plain Flask under plain gunicorn that reads and answers as many bytes as ours, and stores nothing."""

from __future__ import annotations

from typing import Final

from flask import Flask, Response, request

application = Flask(__name__)
REPLIES: Final = 100  # in the book
DOCUMENT: Final = bytes(20_000)  # a desk of two reviewers
BOOK: Final = bytes(REPLIES * 4_096)
STORED: Final = b"knothole\x01\x00".ljust(256, b"\0")
BINARY: Final = "application/octet-stream"


@application.post("/v1/exchange")
@application.put("/v1/bundles/<name>/<number>")
def store(**_: str) -> Response:
    request.get_data()
    return Response(STORED, content_type=BINARY, headers={"Connection": "close"})


@application.get("/v1/desk")
def desk() -> Response:
    return Response(DOCUMENT, content_type=BINARY)


@application.get("/v1/book")
def book() -> Response:
    return Response(BOOK, content_type=BINARY)
