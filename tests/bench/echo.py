"""The yardstick: plain Flask under plain gunicorn that reads 33,024 bytes and answers 256, and stores nothing."""

from __future__ import annotations

from flask import Flask, Response, request

application = Flask(__name__)
ANSWER = bytes(256)


@application.post("/v1/exchange")
def exchange() -> Response:
    request.get_data()
    return Response(ANSWER, content_type="application/octet-stream", headers={"Connection": "close"})
