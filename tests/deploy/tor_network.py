"""A private Tor network on loopback: three authorities that are relays too, and three more relays. It needs no other machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

COMMON: Final = """\
TestingTorNetwork 1
PathsNeededToBuildCircuits 0.67
TestingDirAuthVoteExit *
TestingDirAuthVoteHSDir *
TestingDirAuthVoteGuard *
TestingMinExitFlagThreshold 0
V3AuthNIntervalsValid 2
AssumeReachable 1
ExitPolicy reject *:*
Log notice stderr
"""
AUTHORITY: Final = """\
AuthoritativeDirectory 1
V3AuthoritativeDirectory 1
ContactInfo test@example.org
V3AuthVotingInterval 20
V3AuthVoteDelay 4
V3AuthDistDelay 4
TestingV3AuthInitialVotingInterval 20
TestingV3AuthInitialVoteDelay 4
TestingV3AuthInitialDistDelay 4
"""


class TorNetwork:
    """Started by :meth:`start`; ``torrc`` is what a client or an onion service needs to use it and no other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.torrc = ""
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Make keys, and start six nodes."""
        folders = [self.folder / name for name in ("a1", "a2", "a3", "r1", "r2", "r3")]
        lines = []
        for number, folder in enumerate(folders):
            (folder / "keys").mkdir(parents=True, mode=0o700)
            folder.chmod(0o700)
            orport, dirport = 5100 + number, 7100 + number
            torrc = f"{COMMON}Nickname n{number}\nDataDirectory {folder}\nAddress 127.0.0.1\nOrPort 127.0.0.1:{orport}\nSocksPort 0\n"
            if folder.name.startswith("a"):
                torrc += f"{AUTHORITY}DirPort 127.0.0.1:{dirport}\n"
                lines.append(self._authority(folder, torrc, number, orport, dirport))
            (folder / "torrc").write_text(torrc)
        self.torrc = COMMON.replace("Log notice stderr\n", "").replace("AssumeReachable 1\n", "") + "".join(lines)
        for folder in folders:
            with (folder / "torrc").open("a") as file:
                file.write("".join(lines))
            log = (folder / "log").open("wb")
            self._processes.append(
                subprocess.Popen(["tor", "-f", folder / "torrc"], stdout=log, stderr=log)  # its folder is named in it
            )

    def _authority(self, folder: Path, torrc: str, number: int, orport: int, dirport: int) -> str:
        gencert = [
            "tor-gencert",
            "--create-identity-key",
            "-m",
            "12",
            "-a",
            f"127.0.0.1:{dirport}",
            "--passphrase-fd",
            "0",
        ]
        subprocess.run(gencert, cwd=folder / "keys", input=b"test\n", check=True, capture_output=True)
        first = folder / "torrc.first"
        first.write_text(torrc + f"DirAuthority x 127.0.0.1:{dirport} {'F' * 40}\n")
        said = subprocess.run(
            ["tor", "--list-fingerprint", "--quiet", "-f", first], check=True, capture_output=True, text=True
        ).stdout
        fingerprint = said.strip().split(" ", 1)[1].replace(" ", "")
        certificate = (folder / "keys" / "authority_certificate").read_text()
        identity = re.search(r"^fingerprint ([0-9A-F]+)$", certificate, re.MULTILINE)
        assert identity
        return f"DirAuthority n{number} orport={orport} no-v2 v3ident={identity[1]} 127.0.0.1:{dirport} {fingerprint}\n"

    def stop(self) -> None:
        """End all nodes."""
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()
