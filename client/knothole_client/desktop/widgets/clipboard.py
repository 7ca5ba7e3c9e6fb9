"""What a window put onto the clipboard, which does not stay there."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QClipboard, QGuiApplication

from knothole_client.desktop.widgets.plain import SENSITIVE

SECONDS: Final = 60
"""That a copied text can be pasted."""
_ADDRESS: Final = re.compile(r"://|\bwww\.|\.onion\b", re.IGNORECASE)


def clear() -> None:
    """Empty what this program put there, and nothing that another did."""
    clipboard = QGuiApplication.clipboard()
    if is_ours():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def is_ours() -> bool:
    """Whether this program put there what is there."""
    clipboard = QGuiApplication.clipboard()
    content = clipboard.mimeData()
    return clipboard.ownsClipboard() or (content is not None and content.hasFormat(SENSITIVE))


def has_address() -> bool:
    """Whether a text was copied from a page that a browser would open in part, or whole."""
    content = QGuiApplication.clipboard().mimeData()
    return content is not None and content.hasFormat(SENSITIVE) and bool(_ADDRESS.search(content.text()))
