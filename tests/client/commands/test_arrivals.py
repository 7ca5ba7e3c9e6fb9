"""What import and push say of a day that is not in the vault in full, by its name."""

from __future__ import annotations

from knothole_client.errors import NETWORK
from knothole_client.http import Response
from knothole_client.protocol.day_list import sign_day_list
from knothole_client.protocol.desk_document import GENESIS, split_records
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.tags import DeskId
from knothole_client.rounds.folder import RoundFolder
from tests.client.commands.world import Ran, World
from tests.support.desks import TODAY

DAY = "2026-11-23"


def over(desk: World) -> RoundFolder:
    """A message came, its day is over, and a courier has brought all of it."""
    assert desk.installation
    desk.send("What I saw.", "both", desk.codename())
    desk.pass_days(1)
    desk.installation.purge()
    folder = desk.root / "first" / "round"
    desk.good("courier", "pull", folder, home="first")
    return RoundFolder(folder)


def imported(desk: World, folder: RoundFolder) -> str:
    return " ".join(desk.secret("reviewer", "import", folder.path, home="first").out.split())


def test_a_day_that_was_emptied_on_the_way_is_named_with_how_much_of_it_did_not_arrive(desk: World) -> None:
    folder = over(desk)
    came = folder.count(TODAY)
    for part in folder.parts(TODAY):
        part.unlink()
    told = imported(desk, folder)
    assert f"Of {DAY}, {came} of {came} envelopes and bundles of files did not arrive here" in told
    desk.good("courier", "pull", folder.path, home="first")
    assert DAY not in imported(desk, folder)


def test_a_list_that_is_not_believed_is_named_and_another_key_is_taken_once_it_was_compared(desk: World) -> None:
    folder = over(desk)
    genuine = folder.day_list(TODAY)
    desk_id = DeskId(sha256(dict(split_records(folder.read_desk()))[GENESIS]))
    folder.note_list(TODAY, b"x" + genuine[1:])
    assert f"the server's list of {DAY} is not believed" in imported(desk, folder)
    stranger = Seed(b"\x66" * 32)
    folder.note_list(TODAY, sign_day_list(stranger, TODAY, {}, [], desk_id))
    told = imported(desk, folder)
    assert "(ledger-key)" in told
    assert "knothole reviewer accept-lists DIR" in told
    assert "signed by 2 keys" in accept_lists(desk, folder).err  # the lists of the days before are the server's
    for day in folder.list_days():
        folder.drop_day(day)
    folder.note_list(TODAY, genuine)
    accepted = accept_lists(desk, folder)
    assert (accepted.code, genuine[64:96].hex() in accepted.out) == (0, True)


def accept_lists(desk: World, folder: RoundFolder) -> Ran:
    options = ("--yes", "--passphrase-file", desk.passphrase)
    return desk.run("reviewer", "accept-lists", folder.path, *options, home="first")


def test_a_day_without_a_list_is_named(desk: World) -> None:
    folder = over(desk)
    folder.drop_day(TODAY)
    assert f"Not listed by the server yet: {DAY}" in imported(desk, folder)
    desk.pass_days(3)
    assert f"there is no list of {DAY}" in imported(desk, folder)


def test_push_names_the_day_of_which_something_is_not_in_the_vault(desk: World) -> None:
    folder = over(desk)
    imported(desk, folder)
    desk.secret("reviewer", "export", folder.path, home="first")
    items = folder.items("acknowledgements")
    assert items
    lose_something(desk)
    pushed = desk.run("courier", "push", folder.path, home="first")
    assert f"Of {DAY} something that came is not in the vault" in " ".join(pushed.out.split())
    assert pushed.code in (0, NETWORK)
    status = desk.good("courier", "status", home="first").out
    assert f"Not acknowledged, because something that came is not in the vault: {DAY}" in status
    assert desk.good("courier", "status", "--json", home="first").json["days_refused"] == [DAY]


def lose_something(desk: World) -> None:
    """The server knows of something else that came."""
    assert desk.installation
    server = desk.installation.reviewer
    request = server.request

    def refuse(
        method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        if path == "/v1/acks":
            return Response(409, b'{"code":"holding"}')
        return request(method, path, limit, body, headers)

    server.request = refuse  # type: ignore[method-assign]
