"""Who is behind a signing key, for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass

from knothole_client import clock
from knothole_client.protocol.desk_memory import signer
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence


@dataclass(frozen=True)
class Names:
    """Who is behind a signing key, by the desk's directory."""

    own: VerifyKey
    entries: dict[VerifyKey, tuple[str, str]]
    """Id and name."""
    revoked: frozenset[VerifyKey]

    @classmethod
    def of(cls, vault: Vault) -> Names:
        """By the directory the vault knows."""
        desk = vault.desk(clock.today())
        entries = {reviewer.signing: (reviewer.id, reviewer.name) for reviewer in desk.directory.reviewers}
        return cls(vault.identity.key, entries, frozenset(map(signer, desk.memory.revocations)))

    def name(self, key: VerifyKey) -> str:
        """For people, scrubbed; marked if the key is revoked, for then it may be somebody else's word."""
        if key == self.own:
            return Sentence("You")
        called = scrub(self.entries[key][1]) if key in self.entries else Sentence("A former reviewer")
        return Sentence("{name} (with a key that was reported stolen)", name=called) if key in self.revoked else called

    def id(self, key: VerifyKey | None) -> str | None:
        """For programs; the key itself if the desk does not list it any more."""
        return self.entries.get(key, (key.hex(), ""))[0] if key else None
