"""What can be said of ``deploy/`` without a machine to deploy to: cheap, and part of ``make test``."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knothole_client.commands.fingerprints import in_words
from tests.deploy.machine import wait_for

DEPLOY = Path(__file__).parents[2] / "deploy"
MAIL = (
    DEPLOY / "systemd/knothole-mail@.service"
)  # off until somebody enables its socket; it runs the machine's own sendmail
SERVICES = sorted(set(DEPLOY.glob("systemd/*@.service")) - {MAIL})
APPARMOR = DEPLOY / "apparmor/knothole-server"
EXPOSURE = 1.5
"""The most that ``systemd-analyze security`` may say, of 10."""


def needs(program: str) -> None:
    if shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin") is None:
        pytest.skip(f"{program} is not installed")


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """All units, the services as instances."""
    for unit in DEPLOY.glob("systemd/*"):
        shutil.copy(unit, tmp_path / unit.name)
    for service in SERVICES:
        shutil.copy(service, tmp_path / service.name.replace("@", "@desk"))
    return tmp_path


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
def test_a_service_may_do_little(service: Path, units: Path) -> None:
    needs("systemd-analyze")
    name = service.name.replace("@", "@desk")
    said = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", units / name], capture_output=True, text=True, check=False
    ).stdout
    measured = re.search(r"exposure level for \S+ ([0-9.]+)", said)
    assert measured, said
    print(f"{name}: {measured[1]}")
    assert float(measured[1]) <= EXPOSURE


def test_systemd_understands_every_unit(units: Path) -> None:
    needs("systemd-analyze")
    verified = subprocess.run(
        [
            "systemd-analyze",
            "verify",
            *sorted(units.glob("*@desk.service")),
            *sorted(units.glob("*.timer")),
            units / "knothole-mail.socket",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    unknown = [
        line for line in verified.stderr.splitlines() if "not executable" not in line and "Command 'man " not in line
    ]
    assert unknown == []  # the programs and manuals themselves are not installed here


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
def test_a_service_reaches_no_network(service: Path) -> None:
    lines = service.read_text().splitlines()
    for line in (
        "RestrictAddressFamilies=AF_UNIX",
        "IPAddressDeny=any",
        "PrivateNetwork=yes",
        "CapabilityBoundingSet=",
    ):
        assert line in lines
    assert [line for line in lines if line.startswith("User=")] in (["User=knothole"], ["User=knothole-front"])


def test_apparmor_understands_its_profiles() -> None:
    """It needs no support of the kernel for that; what a profile refuses can be tried only where there is one."""
    needs("apparmor_parser")
    read = ["/usr/sbin/apparmor_parser", "--skip-kernel-load", "--skip-cache", "--skip-read-cache", str(APPARMOR)]
    tried = subprocess.run(read, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr


def test_the_server_may_give_its_sockets_to_its_own_user() -> None:
    """gunicorn does so with each unix socket, by chown or, on ARM, fchownat: systemd kills it otherwise. Neither gives it anybody else's files."""
    allowed = re.findall(
        r"^SystemCallFilter=([^~@].*)$", (DEPLOY / "systemd/knothole@.service").read_text(), re.MULTILINE
    )
    assert {"chown", "fchownat"} <= set(" ".join(allowed).split())
    assert "CapabilityBoundingSet=\n" in (DEPLOY / "systemd/knothole@.service").read_text()


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
def test_nothing_before_a_start_changes_whose_a_runtime_folder_is(service: Path) -> None:
    """systemd gives it to the unit's user and group again before each line: Tor did not reach the front's sockets."""
    before = [line for line in service.read_text().splitlines() if line.startswith("ExecStartPre=")]
    assert [line for line in before if re.search(r"\b(chgrp|chown|chmod|install)\b", line)] == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
def test_a_service_has_a_profile_and_starts_where_there_is_none(service: Path) -> None:
    """The "-": AppArmor may be missing, or refuse the file."""
    [name] = [
        line.removeprefix("AppArmorProfile=-")
        for line in service.read_text().splitlines()
        if line.startswith("AppArmorProfile=")
    ]
    assert f"\nprofile {name} " in APPARMOR.read_text()


def test_apparmor_refuses_nothing_before_somebody_says_so() -> None:
    """Rules that say deny are enforced in complain mode, too."""
    rules = [line.split("#")[0] for line in APPARMOR.read_text().splitlines()]
    assert [line for line in rules if "deny" in line.split()] == []


def test_the_front_is_a_configuration_that_nginx_takes(tmp_path: Path) -> None:
    needs("nginx")
    text = (
        (DEPLOY / "front.conf")
        .read_text()
        .replace("/run/knothole-front/@NAME@", str(tmp_path))
        .replace("@NAME@", "desk")
    )
    (tmp_path / "nginx.conf").write_text(text)
    tried = subprocess.run(
        ["/usr/sbin/nginx", "-t", "-e", "stderr", "-p", tmp_path, "-c", tmp_path / "nginx.conf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    assert "warn" not in tried.stderr


def test_the_front_logs_nothing_of_a_request() -> None:
    lines = [line.split("#")[0].strip() for line in (DEPLOY / "front.conf").read_text().splitlines()]
    assert "access_log off;" in lines
    assert [line for line in lines if line.startswith("error_log")] == ["error_log stderr emerg;"]


def test_tor_takes_what_install_writes(tmp_path: Path) -> None:
    needs("tor")
    script = (DEPLOY / "install").read_text()
    torrc = script[script.index("HiddenServiceDir $tor-sources") :]
    torrc = torrc[: torrc.index("\nEND\n")].replace("$tor", str(tmp_path / "tor")).replace("$desk", "desk")
    for name in ("tor-sources", "tor-couriers"):
        (tmp_path / name).mkdir(mode=0o700)
    (tmp_path / "torrc").write_text(f"DataDirectory {tmp_path}/data\nSocksPort 0\n{torrc}\n")
    tried = subprocess.run(
        ["tor", "-f", tmp_path / "torrc", "--verify-config"], capture_output=True, text=True, check=False
    )
    assert tried.returncode == 0, tried.stdout
    assert [line for line in tried.stdout.splitlines() if "[warn]" in line and "Tor as root" not in line] == []


def onion_address(tor: Path, service: str) -> str:
    """What Tor makes of the keys in a service's folder; it needs no network for that."""
    (tor / "torrc").write_text(
        f"DataDirectory {tor}/data\nSocksPort 0\nDisableNetwork 1\nHiddenServiceDir {tor}/{service}\nHiddenServicePort 80 unix:{tor}/x.sock\n"
    )
    with (tor / "log").open("wb") as log:
        process = subprocess.Popen(["tor", "-f", tor / "torrc"], stdout=log, stderr=log)
        try:
            wait_for(lambda: process.poll() is not None or (tor / service / "hostname").exists(), 30, "an address")
            assert process.poll() is None, (tor / "log").read_text()
        finally:
            process.kill()
            process.wait()
    return (tor / service / "hostname").read_text()


def test_the_addresses_come_back_from_the_stick_by_the_lines_of_the_guide(tmp_path: Path) -> None:
    """On a machine where install has made other keys: Tor ends at once if their public half still lies there."""
    needs("tor")
    guide = (DEPLOY.parent / "docs/operator-guide.md").read_text()
    lines = guide[guide.index("\nfor service in sources couriers; do\n") :].partition("\n```\n")[0]
    stick, new = tmp_path / "stick", tmp_path / "new"
    services = ("knothole-desk-sources", "knothole-desk-couriers")
    for tor in (stick, new):
        for service in services:
            (tor / service).mkdir(mode=0o700, parents=True)
    before = [onion_address(stick, service) for service in services]
    assert onion_address(new, services[0]) not in before
    lines = (
        lines.replace("sudo systemctl restart tor@default\n", "")
        .replace("sudo ", "")
        .replace("-o debian-tor -g debian-tor ", "")
    )
    lines = lines.replace("/var/lib/tor", str(new)).replace(f"cat {new}", f"test ! -e {new}")
    subprocess.run(["sh", "-eu", "-c", lines], cwd=stick, check=True)
    assert [onion_address(new, service) for service in services] == before


def test_the_scripts_are_clean() -> None:
    needs("shellcheck")
    scripts = [path for path in DEPLOY.rglob("*") if path.is_file() and path.read_bytes().startswith(b"#!/bin/sh\n")]
    assert {"install", "release", "postrm", "couriers"} <= {path.name for path in scripts}
    subprocess.run(["shellcheck", "--shell=sh", *scripts], check=True)


def part_of_install(name: str) -> str:
    """A function of the script."""
    script = (DEPLOY / "install").read_text()
    start = script.index(f"\n{name}() {{") + 1
    return script[start : script.index("\n}\n", start) + 3]


@pytest.mark.parametrize(
    ("sshd", "environment", "expected"),
    [
        ("port 2222\nport 22", {}, ["22", "2222"]),
        ("port 22", {"SSH_CONNECTION": "10.0.0.9 51234 10.0.0.1 22022"}, ["22", "22022"]),
        ("port 22", {"KNOTHOLE_SSH_PORTS": "443 22"}, ["22", "443"]),
        ("port 22\nlistenaddress [::]:22\nlistenaddress 10.0.0.1:2200", {}, ["22", "2200"]),
        ("", {"KNOTHOLE_SSH_PORTS": "none"}, []),
        ("", {"KNOTHOLE_SSH_PORTS": "ssh"}, None),
        ("", {}, None),
        (None, {}, None),
        (None, {"SSH_CONNECTION": "10.0.0.9 51234 10.0.0.1 22022"}, None),  # something else lets in: ask
    ],
)
def test_the_firewall_keeps_the_ports_by_which_one_comes_in(
    tmp_path: Path, sshd: str | None, environment: dict[str, str], expected: list[str] | None
) -> None:
    for program in ("sed", "grep", "sort", "mkdir"):
        (tmp_path / program).symlink_to(shutil.which(program) or program)
    if sshd is not None:
        (tmp_path / "sshd").write_text(f"#!/bin/sh\nprintf '{sshd}\n'\n")
        (tmp_path / "sshd").chmod(0o755)
    function = part_of_install("ssh_ports").replace("/run/sshd", str(tmp_path / "run")).replace(":/usr/sbin:/sbin", "")
    asked = subprocess.run(
        ["/bin/sh", "-c", f"set -eu; systemd=no; {function}\nssh_ports"],
        env={"PATH": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if expected is None:
        assert asked.returncode != 0
    else:
        assert (asked.returncode, asked.stdout.split()) == (0, expected), asked.stderr


@pytest.mark.parametrize("ports", ["22\n2222", "22", ""])
def test_the_firewall_is_a_ruleset_that_nft_takes(tmp_path: Path, ports: str) -> None:
    needs("nft")
    script = (DEPLOY / "install").read_text()
    branch = script[
        script.index("    accept=''") : script.index(
            "    if [ $dry = no ] && [ $systemd = yes ]; then systemctl enable"
        )
    ]
    write = 'change() { shift; "$@"; }; write() { printf "%s\\n" "$2" >"$OUT"; }'
    rules = tmp_path / "nftables.conf"
    subprocess.run(
        ["sh", "-eu", "-c", f"{write}\n{branch}"],
        env={"PATH": "/usr/bin:/bin", "ports": ports, "OUT": str(rules)},
        check=True,
    )
    text = rules.read_text()
    assert ("tcp dport" in text) is bool(ports)
    assert all(port in text for port in ports.split())
    assert "udp dport 546" in text
    assert "mld-listener-query" in text
    tried = subprocess.run(["/usr/sbin/nft", "--check", "--file", rules], capture_output=True, text=True, check=False)
    if "Operation not permitted" in tried.stderr or "Protocol not supported" in tried.stderr:
        pytest.skip("the kernel lets nobody ask nft here")
    assert tried.returncode == 0, tried.stderr


def test_only_a_package_that_is_listed_is_installed(tmp_path: Path) -> None:
    package = tmp_path / "knothole-server_1_amd64.deb"
    package.write_bytes(b"a package")
    line = subprocess.run(["sha256sum", package.name], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    for sums, listed in (
        (line, True),
        (line.replace("server", "other"), False),
        (f"{'0' * 64}  {package.name}\n", False),
        ("", False),
    ):
        (tmp_path / "SHA256SUMS").write_text(sums)
        asked = subprocess.run(
            ["sh", "-eu", "-c", f'{part_of_install("is_listed")}\nis_listed "$1"', "sh", package],
            capture_output=True,
            check=False,
        )
        assert (asked.returncode == 0) is listed


@pytest.mark.parametrize(
    ("copies", "taken"),
    [
        ("/mnt/keys/desk", True),
        ("/mnt/keys /etc", False),
        ("/mnt/{,**} rwk, owner /etc", False),
        ("/mnt/../etc", False),
        ("/mnt/%d", False),
    ],
)
def test_a_server_that_was_taken_over_does_not_widen_its_own_fences(tmp_path: Path, copies: str, taken: bool) -> None:
    """Root takes keyring_copies out of a file that the server's user can write."""
    (tmp_path / "knothole.toml").write_text(f'[storage]\nkeyring_copies = "{copies}"\n')
    script = (DEPLOY / "install").read_text()
    part = script[script.index("copies=$(sed") : script.index('if [ -n "$copies" ]')]
    asked = subprocess.run(["sh", "-eu", "-c", part], env={"data": str(tmp_path), "PATH": "/usr/bin:/bin"}, check=False)
    assert (asked.returncode == 0) is taken


def test_install_shows_the_fingerprint_as_the_desk_has_it_on_paper(tmp_path: Path) -> None:
    """The words are the desk's program's; without it the digits are there all the same."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/genesis").write_bytes(b"a genesis")
    desk_id = hashlib.sha256(b"a genesis").digest()
    for libraries, lines in ((DEPLOY.parent / "client", in_words(desk_id)), (tmp_path / "none", [])):
        function = part_of_install("fingerprint").replace("/usr/lib/knothole", str(libraries))
        function = function.replace("python3 -IBS", f"{sys.executable} -IB")
        said = subprocess.run(
            ["sh", "-eu", "-c", f"here=$1 data=$1\n{function}\nfingerprint", "sh", tmp_path],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert said.splitlines() == [*lines, f"  {desk_id.hex()}"]


def test_nothing_is_downloaded_or_opened_before_our_package_was_looked_at() -> None:
    lines = (DEPLOY / "install").read_text().splitlines()
    steps = ("is_listed", "systemctl mask", "apt-get install", "dpkg --install")
    numbers = [
        max(number for number, line in enumerate(lines) if step in line and not line.startswith(("#", "is_")))
        for step in steps
    ]
    assert numbers == sorted(numbers)


def test_a_machine_whose_disk_asks_for_a_passphrase_restarts_by_nobody() -> None:
    assert 'Unattended-Upgrade::Automatic-Reboot "false";' in (DEPLOY / "install").read_text()


def test_a_desk_is_called_by_small_letters_and_digits() -> None:
    """The name of a desk goes into paths and commands of root."""
    for name in ("../etc", "a b", "Desk", "$(id)", "", "a;b"):
        refused = subprocess.run(
            [DEPLOY / "install", "--dry-run", "--desk", name], capture_output=True, text=True, check=False
        )
        assert refused.returncode == 2
        assert "small letters and digits" in refused.stderr or not name
