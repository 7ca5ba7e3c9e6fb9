"""What a server's disk has damaged is shown to whoever fetches, until it is there again."""

from __future__ import annotations

import re

from tests.client.commands.world import World


def test_pull_sync_and_status_say_what_could_not_be_fetched(desk: World) -> None:
    assert desk.installation
    folder = desk.root / "first" / "round"
    assert "Damaged" not in desk.good("courier", "pull", folder, home="first").out
    desk.send("What I saw.", "both", desk.codename())
    desk.installation.damage()
    pulled = desk.good("courier", "pull", folder, home="first").out
    (count,) = re.findall("Damaged on the server and not fetched: ([1-9]) envelopes", pulled)
    told = f"Damaged on the server and not fetched: {count} envelopes"
    assert told in desk.secret("reviewer", "sync", home="first").out
    assert told in desk.good("courier", "status", home="first").out
    assert desk.good("courier", "status", "--json", home="first").json["damaged"] == int(count)
