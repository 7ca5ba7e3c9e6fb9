"""Starting a source's window. It loads nothing of the reviewers'."""

from __future__ import annotations

from knothole_client.desktop.toolkit import make_app, system_languages, window_language
from knothole_client.desktop.widgets.frame import lay_out
from knothole_client.desktop.widgets.source.window import SourceWindow
from knothole_client.desktop.words import Words


def run() -> int:
    """Show it until it is closed."""
    app = make_app()
    words = Words(window_language())
    lay_out(words)
    window = SourceWindow(words, next(iter(system_languages()), words.language))
    window.show()
    window.activateWindow()
    return app.exec()
