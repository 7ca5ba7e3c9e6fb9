"""The two Flask applications: configuration, installation, routes, and one form of refusal each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Protocol

from flask import Blueprint, Flask, Response
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from knothole_server.configuration import Configuration
from knothole_server.errors import REFUSALS, KnotholeServerError
from knothole_server.http import courier_listener, source_listener
from knothole_server.http.courier_writes import MAX_BODY
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.installation.installation import Installation
from knothole_server.operator_log import report

RAW_REFUSAL: Final = "knothole_raw_refusal"
"""Under this name an application keeps how it refuses what the HTTP server could not read: (status, code) to
type and body.
"""

MAX_BODY_OF: Final = "knothole_longest_body"
"""Under this name an application says how many bytes the body of a request may have, by its head."""

EXCHANGES: Final = "knothole_exchanges"
"""Under this name the public application keeps what answers exchanges, many at once: content type and body of each to 256 bytes."""

READY: Final = "knothole_ready"
"""Under this name the public application keeps what only has to be sent: ``ReadyFiles``."""


class Views(Protocol):
    """What an application is made of."""

    def blueprint(self) -> Blueprint:
        """The routes."""
        ...

    def refusal(self, http_status: int, code: str) -> Response:
        """A refusal in the listener's one form."""
        ...


def create_public_app(configuration: Configuration) -> Flask:
    """The application sources' pages talk to."""
    views = source_listener.PublicViews(Installation(configuration))
    application = _application(views, source_listener.raw_refusal)
    application.extensions |= {MAX_BODY_OF: source_listener.max_body, EXCHANGES: views.exchanges, READY: views.ready}
    return application


def create_reviewer_app(configuration: Configuration) -> Flask:
    """The application couriers talk to."""
    application = _application(
        courier_listener.ReviewerViews(Installation(configuration)), courier_listener.raw_refusal
    )
    application.extensions |= {MAX_BODY_OF: lambda _: MAX_BODY, EXCHANGES: None, READY: None}
    return application


def code_of(status: int) -> str:
    """The code of a refusal that only has an HTTP status."""
    if status in (404, 405):
        return "not-found"
    return "unavailable" if status >= 500 else "malformed"


class _Application(Flask):
    def log_exception(self, exc_info: Any) -> None:
        """Flask itself would log the path."""
        if isinstance(exc_info[1], BaseException):
            report(exc_info[1])


def _application(views: Views, raw_refusal: Callable[[int, str], tuple[str, bytes]]) -> Flask:
    application = _Application(__name__, static_folder=None, template_folder=None)
    application.url_map.merge_slashes = False  # a redirect would be an answer of another form
    application.register_blueprint(views.blueprint())
    application.extensions[RAW_REFUSAL] = raw_refusal

    @application.errorhandler(Exception)
    def refuse(error: Exception) -> Response:
        if isinstance(error, KnotholeServerError):
            if error.code == "damaged":
                report(error)
            return views.refusal(REFUSALS[error.code].http_status, error.code)
        if isinstance(error, HTTPException) and error.code is not None:
            return views.refusal(error.code, code_of(error.code))
        report(error)
        return views.refusal(503 if isinstance(error, SQLAlchemyError) else 500, "unavailable")

    @application.after_request
    def protect(response: Response) -> Response:
        response.headers.extend(SECURITY_HEADERS)
        return response

    return application
