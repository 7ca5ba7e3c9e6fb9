"""What came with this program: the page list of its release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from knothole_client.errors import ClientError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.page_list import PageList, read_page_list

INSTALLED: Final = Path(__file__).parent / "page-list.json"
SOURCE_CHECKOUT: Final = Path(__file__).parents[1] / "served" / "page-list.json"
MAX_FILE: Final = 1024 * 1024  # bytes


def own_page_list() -> PageList:
    """The page of this program's release."""
    return page_list_in(INSTALLED if INSTALLED.exists() else SOURCE_CHECKOUT)


def page_list_in(path: Path) -> PageList:
    """The page list in a file.

    Raises:
        ClientError: there is none.
    """
    try:
        with path.open("rb") as stream:
            source = json.loads(stream.read(MAX_FILE))
        return read_page_list(source if isinstance(source, dict) else {})
    except (OSError, ValueError, RecursionError, ProtocolError):
        raise ClientError(
            "page-list", f"{path} is missing, or no page list.", "Use page-list.json of a release, or install it again."
        ) from None
