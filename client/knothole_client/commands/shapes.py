"""What ``--json`` prints, command by command. ``docs/commands.md`` is made of this, and every test that reads JSON holds it.

Days are written as ``2026-11-23``. Keys, ids and digests are in hex. Reviewers are given by their id, or by their key if the desk no longer lists them.
"""

from __future__ import annotations

from typing import Annotated, TypedDict

Day = Annotated[str, "a day"]
MaybeDay = Annotated[str | None, "a day, or null"]


class File(TypedDict):
    """A file that a source sent."""

    name: Annotated[str, "as the source's machine called it; do not trust it"]
    type: Annotated[str, "media type by the source's word"]
    size: Annotated[int, "bytes"]


class Case(TypedDict):
    """What is known of a case, in its list and when it is shown."""

    case: Annotated[str, "the two words it is called by"]
    since: Annotated[str, "day of its first message"]
    last: Annotated[str, "day of its last message"]
    unread: Annotated[int, "messages that are unread here"]
    state: Annotated[str, "open, waiting, closed, spam or forget"]
    outcome: Annotated[str, "a word for the register, or empty"]
    assigned: Annotated[str | None, "who is in charge"]
    labels: Annotated[list[str], "sorted"]
    marks: Annotated[list[str], "your own: star, mute, unread, flood"]
    withdrawn_on: Annotated[str | None, "day on which the source withdrew what it had sent"]
    withdrawn_through: Annotated[str | None, "last day of what it withdrew"]
    reported_stolen: Annotated[list[str], "reviewers whose words are in it and whose keys were revoked"]
    together_with: Annotated[list[str], "names of other cases of the same person"]
    waiting: Annotated[list[str], "days of your replies that were not seen in the book yet"]
    urgency: Annotated[str, "low, normal, high, or empty"]
    danger: Annotated[str, "to the source: none, possible, acute, or empty"]
    steps: Annotated[dict[str, str], "which steps of the directive were taken, and on which day"]
    due: Annotated[dict[str, str], "what the source is owed (acknowledgement, feedback), and by which day"]


class ListedCase(Case):
    """A case in the list of ``cases``. Beyond the first 500 the members from `channel` to `files` are empty."""

    channel: Annotated[str, "id of the channel of its newest message"]
    first_line: Annotated[str, "how its newest message begins; looking at it is not opening"]
    language: Annotated[str | None, "in which the source writes, as a guess"]
    readers: Annotated[list[str], "who at the desk can read it"]
    new_messages: Annotated[int, "messages you have not opened"]
    new_events: Annotated[int, "what colleagues did since you last looked"]
    new_since: Annotated[str | None, "day of the oldest of these"]
    announced: Annotated[int, "bytes of files that were announced"]
    files: Annotated[list[File], "those whose list is here"]
    messages: Annotated[int, "how many there are"]
    replies: Annotated[int, "how many there are"]


class Files(TypedDict):
    """The files of a message."""

    here: Annotated[int, "pieces that are here"]
    count: Annotated[int, "pieces there are"]
    files: Annotated[list[File], "empty until the first piece is here"]


class ShownMessage(TypedDict):
    """What a source wrote."""

    id: Annotated[str, "of the message"]
    day: Annotated[str, "on which it came"]
    channel: Annotated[str, "id of the channel"]
    text: str
    answers: Annotated[dict[str, str | list[str]], "to the questions of the channel"]
    missing: Annotated[int, "parts that have not come"]
    alarms: Annotated[list[str], "codes; section 16 of the protocol lists them"]
    files: Annotated[Files | None, "null if it has none"]
    opened: Annotated[dict[str, str], "which reviewer opened it, and on which day"]


class ShownNote(TypedDict):
    """What a reviewer wrote for colleagues."""

    by: Annotated[str | None, "its author"]
    day: Day
    text: str
    reported_stolen: Annotated[bool, "whether the author's key was revoked"]


class ShownReply(ShownNote):
    """What a reviewer wrote to the source."""

    order: Annotated[int, "among its author's replies in this case"]
    duty: Annotated[str, "acknowledgement, feedback, or empty"]
    letter: Annotated[Letter | None, "what became of it, if it is yours"]


class ShownCase(Case):
    """A case as ``show`` prints it."""

    messages: list[ShownMessage]
    replies: list[ShownReply]
    notes: list[ShownNote]
    set_aside: Annotated[int, "words of colleagues that were not counted"]


class Alarm(TypedDict):
    """What is wrong with a colleague's events or keys, or with what they were shown."""

    code: Annotated[str, "section 16 of the protocol lists them"]
    by: Annotated[str | None, "the colleague"]


class Days(TypedDict):
    """How the days that are over came."""

    incomplete: Annotated[dict[str, list[int]], "day: how many are missing, and of how many"]
    refused: Annotated[dict[str, str], "day: the code with which its list was refused"]
    unlisted: Annotated[list[str], "days without a list"]
    not_listed_yet: Annotated[list[str], "days whose list comes with the next round"]
    gone: Annotated[list[str], "days that ended at the server before they were acknowledged"]
    dropped: Annotated[list[str], "days that were destroyed because everybody acknowledged them, and that are not here"]
    lost: Annotated[dict[str, int], "day: how many the server lost, by its own signed word"]


class Pull(TypedDict):
    """The courier's visit to the server that filled the folder."""

    began: Annotated[int, "seconds since 1970"]
    ended: Annotated[int | None, "seconds since 1970; null if it was interrupted"]


class Clock(TypedDict):
    """A clock that may be wrong."""

    shown: Annotated[str, "the day this machine's clock shows"]
    seen: Annotated[str, "the day it is by what others signed"]


class Act(TypedDict):
    """Something a colleague did in a case."""

    case: str
    by: Annotated[str | None, "the colleague"]
    day: Day
    what: Annotated[str, "note, assign, status, label, merge, step, triage, reply, opened or share"]


class LedgerDifference(TypedDict):
    """A day of which a colleague was shown another record of the server's ledger than you."""

    by: Annotated[str | None, "the colleague"]
    day: Annotated[str, "the first such day"]
    here: Annotated[str, "the record you were shown, as it was signed, in hexadecimal"]
    there: Annotated[str, "the one they were shown"]
    one_key: Annotated[bool, "whether one key signed both, which proves that its owner said two things"]


class Import(TypedDict):
    """What ``import`` read."""

    pull: Annotated[Pull | None, "null if the folder does not say"]
    clock: Annotated[Clock | None, "null if the clock agrees with what came"]
    replies_arrived: Annotated[int, "your replies that are now in the book"]
    replies_missing: Annotated[int, "your replies that are gone from the book before their time"]
    replies_waiting: Annotated[int, "your replies that the server does not have"]
    seen: Annotated[int, "envelopes in the folder"]
    new_parts: Annotated[int, "parts of messages that are new"]
    forgotten_parts: Annotated[int, "parts of messages that were forgotten before all had come; they were not kept"]
    withdrawals: Annotated[int, "sources that withdrew what they had sent"]
    events: Annotated[int, "what colleagues did"]
    alarms: list[Alarm]
    ledger_differences: Annotated[list[LedgerDifference], "that nobody has had explained"]
    came: Annotated[list[str | None], "reviewers who are new at the desk"]
    left: Annotated[dict[str, list[str]], "reviewers who left, and the cases they can read"]
    keeping_out: Annotated[dict[str, list[str]], "cases, and the reviewers their sources now keep out"]
    set_aside: Annotated[dict[str, int], "envelopes that were not read, by code"]
    ahead: Annotated[int, "envelopes of days to come"]
    missing: Annotated[int, "envelopes and bundles that are listed and did not come"]
    days: Days
    missing_pieces: Annotated[int, "pieces of files that were damaged or did not come"]
    desk_alarms: Annotated[list[str], "codes"]
    keys_destroyed: Annotated[int, "weeks whose keys were destroyed"]
    redated: Annotated[int, "what you recorded under a clock that was ahead, and is under another day now"]
    weeks_ahead: Annotated[int, "weeks for which the server has your keys"]
    weeks_lost: Annotated[list[str], "first days of weeks whose keys a restored vault lacks"]
    new_cases: Annotated[list[str], "names of cases that began with this import"]
    done: Annotated[list[Act], "what colleagues did"]
    desk_changes: Annotated[list[str], "what changed at the desk, in words"]


class Sync(Import):
    """What ``sync`` read, and what it could not post."""

    held_back: Annotated[
        int, "replies that wait, because the server takes only so many in a week, or none of a revoked key"
    ]
    unreached: Annotated[int, "envelopes to colleagues that wait, because nobody has a key of theirs for this week"]


class Export(TypedDict):
    """What ``export`` wrote."""

    epoch_keys: Annotated[int, "weekly keys"]
    replies: int
    events: Annotated[int, "envelopes to colleagues"]
    retractions: Annotated[int, "of replies"]
    acknowledgements: Annotated[int, "of days"]
    sheet: Annotated[bool, "whether there is a day sheet that is not published yet"]
    delegation: Annotated[bool, "whether there is a permission for a courier"]
    held_back: Annotated[
        int, "replies that wait, because the server takes only so many in a week, or none of a revoked key"
    ]
    unreached: Annotated[int, "envelopes to colleagues that wait, because nobody has a key of theirs for this week"]
    redated: Annotated[int, "what you recorded under a clock that was ahead, and is under another day now"]
    courier_let_act: Annotated[bool, "whether this folder's courier may post it"]


class About(TypedDict):
    """The vault and its desk."""

    id: Annotated[str, "your id"]
    signing: Annotated[str, "your key"]
    words: Annotated[str, "your key in words"]
    desk: Annotated[str | None, "the desk's fingerprint"]
    name: Annotated[str | None, "the desk's name"]
    rotations: Annotated[int | None, "how often the desk key was rotated"]
    directory: Annotated[int | None, "its number"]
    expires: MaybeDay
    revoked: Annotated[bool, "whether your key was revoked"]
    last_round: MaybeDay
    last_backup: MaybeDay


class Colleague(TypedDict):
    """A reviewer of the desk."""

    id: str
    at_the_desk: Annotated[bool, "false once they left"]
    reads: Annotated[list[str], "cases you read that they read too"]


class TakenOut(TypedDict):
    """What ``files`` wrote."""

    files: Annotated[list[str], "paths"]
    notes: Annotated[list[str], "which files are copies, by the notes that came with them; do not trust them"]
    unwritten: Annotated[dict[str, str], "paths, and why they could not be written"]
    earlier: Annotated[list[str], "folders of files that were taken out before, left as they are"]


class CleanedFile(TypedDict):
    """What ``clean`` did with a file."""

    file: Annotated[str, "path"]
    state: Annotated[str, "cleaned, reported (only looked at), not-cleaned or unknown (nothing looks into it)"]
    copy: Annotated[str | None, "path of the cleaned copy, or null"]
    before: Annotated[list[str], "what the file tells: names and values"]
    left: Annotated[list[str], "what the copy still tells"]
    left_out: Annotated[list[str], "parts of a document that are not in the copy"]


class LeftInCopy(TypedDict):
    """What a second look found in a copy."""

    what: Annotated[str, "word (of the plan) or value (of a column, or a passage)"]
    of: Annotated[str, "whose value it is: the column's heading, or empty"]
    shown: Annotated[str, "its first letters, and how many it has"]
    where: Annotated[str, "name (of the copy), the part of a document, or empty"]
    line: Annotated[int, "from 1; a row of a table"]
    place: Annotated[int, "from 1; the cell of a row, or the letter of a line"]


class SecondLook(TypedDict):
    """What a second look saw in a copy."""

    state: Annotated[str, "clear, left, or unknown (nothing looked into all of it)"]
    wanted: Annotated[int, "values and words that were looked for"]
    count: Annotated[int, "places at which something is left"]
    left: Annotated[list[LeftInCopy], "the first of them"]
    short: Annotated[dict[str, int], "by column: values that were too short to be looked for"]
    unlooked: Annotated[list[str], "what nothing looked into"]


class VerifiedCopy(SecondLook):
    """What ``verify-copy`` saw in a copy."""

    copy: Annotated[str, "path"]


class RedactedColumn(TypedDict):
    """What became of a column, or of the passages and words of a text."""

    heading: Annotated[str, "or the column's number; empty: a text"]
    action: Annotated[str, "as in the plan; empty: a text"]
    counts: Annotated[
        dict[str, int], "values by what became of them; not-understood: blackened, as nothing coarser is known"
    ]


class RedactedPart(TypedDict):
    """The copy of a table, sheet or text."""

    title: Annotated[str, "of a sheet"]
    left_out: Annotated[bool, "whether the plan leaves all of it out"]
    read: Annotated[int, "rows"]
    kept: Annotated[int, "rows in the copy; none if it has counts alone"]
    odd: Annotated[int, "rows that fit no column, and were left out"]
    formulas: Annotated[int, "cells that begin as formulas do, and got an apostrophe"]
    unseen: Annotated[int, "characters that nobody sees, and that were left out"]
    columns: list[RedactedColumn]


class RedactedFile(TypedDict):
    """What ``redact`` did with a file."""

    file: Annotated[str, "path"]
    state: Annotated[str, "redacted, or left (no copy was written: something that was to be gone is left)"]
    copies: Annotated[list[str], "paths of the redacted copies"]
    parts: Annotated[list[RedactedPart], "in the plan's order"]
    looks: Annotated[list[SecondLook], "one for each part that is not left out"]


class Heap(TypedDict):
    """Cases of one message that came on one day."""

    came: Day
    channel: str
    cases: Annotated[int, "how many"]


class Heaps(TypedDict):
    """What ``set-aside`` counts."""

    untouched: list[Heap]
    set_aside: list[Heap]


class Hit(TypedDict):
    """A text that ``search`` found."""

    case: str
    where: Annotated[str, "what kind of text"]
    day: MaybeDay
    excerpt: str


class Destroyed(TypedDict):
    """What ``destroy-due`` did."""

    destroyed: Annotated[list[str], "first days of the weeks whose keys are gone"]
    kept: Annotated[int, "weeks that have their keys"]


class Written(TypedDict):
    """What ``register`` wrote."""

    file: Annotated[str, "its path"]
    cases: Annotated[int, "in the vault"]


class Letter(TypedDict):
    """A reply of yours, on its way or in the book."""

    id: Annotated[str, "of the reply"]
    day: Annotated[str, "on which it was written"]
    parts: Annotated[int, "replies of 4,096 bytes it takes"]
    in_book: Annotated[int, "how many of them stood in the book at the last pull"]
    waiting: Annotated[bool, "whether the server does not have all of them"]
    arrived: Annotated[str | None, "day on which all of them were first seen in the book"]
    retracted: Annotated[str | None, "day on which you retracted it"]
    over: Annotated[bool, "whether its days in the book are over"]


class QueuedLetter(Letter):
    """A reply of yours in the list of ``outbox``."""

    case: str


class Replied(TypedDict):
    """A reply that waits for the next round."""

    case: str
    parts: Annotated[int, "replies of 4,096 bytes it takes"]


class Shared(TypedDict):
    """What ``share`` did."""

    reviewer: Annotated[str, "id"]
    cases: list[str]


class ProvenOpening(TypedDict):
    """A reviewer signed that a text was opened."""

    reviewer: Annotated[str, "id"]
    day: Annotated[str, "of the signature"]


class ProvenReply(TypedDict):
    """A reply in a proof of report."""

    reviewer: Annotated[str, "id"]
    day: str
    number: Annotated[int, "among those of this reviewer in the case"]
    status: Annotated[str, "received, looking, closed, destroyed or empty"]
    text: str


class Verified(TypedDict):
    """What ``verify`` found."""

    kind: Annotated[str, "proof or transcript"]
    case: str
    day: Annotated[str, "on which it was made; of a proof, by the word of who made it"]
    desk: Annotated[str, "the desk's fingerprint"]
    items: Annotated[int, "messages, replies and notes, each with its author's signature"]
    desk_compared: Annotated[bool, "whether --desk or --pin was given, and it is that desk's"]
    sha256: Annotated[str, "digest of the file"]
    reported_stolen: Annotated[list[str], "reviewers whose keys were revoked"]
    text_checked: Annotated[
        bool,
        "of a proof: whether there was a text, in it or by --text-file; without, nothing is proven of what was opened",
    ]
    openings: Annotated[list[ProvenOpening], "of a proof: who opened the text"]
    replies: Annotated[list[ProvenReply], "of a proof"]
    made_on_or_after: Annotated[
        str, "of a proof: the day of the newest signature in it, by the clocks of those who signed; otherwise empty"
    ]


class Ledger(TypedDict):
    """The newest record of what the server destroyed."""

    day: Day
    kept_from: Annotated[str, "day from which it keeps what sources sent"]
    received: Annotated[int, "envelopes, about"]
    replies: int
    key: Annotated[str, "the server's"]
    digest: Annotated[str, "of the record"]


class Pulled(TypedDict):
    """What ``courier pull`` fetched."""

    fetched: Annotated[int, "envelopes"]
    damaged: Annotated[int, "envelopes and pieces that are damaged at the server"]
    warning: Annotated[str | None, "a sentence if the directory expires soon"]
    desk_alarms: Annotated[list[str], "codes"]
    ledger_alarms: Annotated[dict[str, int], "codes, and the day each is about, counted from 1970-01-01"]


class Refused(TypedDict):
    """Something the server did not take."""

    what: Annotated[str, "what kind of thing"]
    code: str


class Pushed(TypedDict):
    """What ``courier push`` posted. If something was refused, the exit code is 4."""

    sent: Annotated[dict[str, int], "how many were new to the server, by kind"]
    refused: list[Refused]
    days_refused: Annotated[list[str], "days the server did not take as acknowledged"]


class PageDifference(TypedDict):
    """Something that is served and is not as released."""

    kind: Annotated[str, "what differs, in a word"]
    what: Annotated[str, "the same in a sentence"]
    visits: Annotated[list[str], "in which it was seen"]


class PageCheck(TypedDict):
    """What several visits to a page were served."""

    release: Annotated[str, "whose page it was compared with"]
    desk: Annotated[str | None, "the desk's fingerprint, or null if its document is refused"]
    serial: Annotated[int | None, "of the directory"]
    differences: Annotated[list[PageDifference], "empty if all is as released"]
    notes: Annotated[list[str], "what is no difference, and worth knowing"]


class Contradiction(TypedDict):
    """Something a server said that does not go with something else it said."""

    kind: Annotated[str, "in a word"]
    what: Annotated[str, "the same in a sentence"]


class NewestRecord(TypedDict):
    """What two people compare to see whether a server tells them the same."""

    day: str
    digest: Annotated[str, "of the server's record of the day, which names the one before"]


class Witnessed(TypedDict):
    """What is in a copy of what a server says."""

    desk: Annotated[str | None, "the desk's fingerprint, or null if nothing was kept yet"]
    serial: Annotated[int | None, "of the directory"]
    days: Annotated[int, "of which the copy has a record"]
    newest: Annotated[NewestRecord | None, "null until the server has signed a record"]
    contradictions: Annotated[list[Contradiction], "empty if all goes together"]
    notes: Annotated[list[str], "what contradicts nothing, and is worth knowing"]
    new: Annotated[int, "records that this look brought"]


class WitnessesCompared(TypedDict):
    """What two copies have in common."""

    common_days: Annotated[list[str], "of which both have the server's record"]
    contradictions: Annotated[list[Contradiction], "empty if both go together"]


class Probe(TypedDict):
    """An envelope that a courier posted as sources do."""

    sent: Annotated[int, "seconds since 1970, just before its visit"]
    outcome: Annotated[str, "stored, under-way, or the code with which its visit failed"]
    seen: Annotated[int | None, "seconds since 1970: the pull that brought it"]
    state: Annotated[str, "seen, waiting, unknown, or the alarms missing and lost"]


class Courier(TypedDict):
    """What ``courier status`` knows."""

    courier: Annotated[str, "its key in words"]
    last_pull: Annotated[int | None, "seconds since 1970"]
    last_push: Annotated[int | None, "seconds since 1970"]
    server: Annotated[str, "address"]
    desk: Annotated[str | None, "the desk's fingerprint"]
    days_done: Annotated[int, "days that are not fetched any more"]
    damaged: Annotated[int, "envelopes and pieces that are damaged at the server"]
    days_refused: Annotated[list[str], "days the server did not take as acknowledged"]
    ledger: Annotated[Ledger | None, "null until the server has published one"]
    desk_alarms: Annotated[list[str], "codes"]
    ledger_alarms: Annotated[dict[str, int], "codes, and the day each is about, counted from 1970-01-01"]
    page_checked: Annotated[int | None, "seconds since 1970, or null if the page was never looked at"]
    page_alarms: Annotated[list[str], "what was served and is not as released, until it is accepted"]
    probes: Annotated[list[Probe], "the last 16, the newest last"]


class Choices(TypedDict("Choices", {"if": Annotated[object, "condition under which it is asked, or null"]})):
    """A question of a channel."""

    id: str
    label: Annotated[dict[str, str], "by language"]
    kind: Annotated[str, "text, one or several"]
    required: bool
    choices: Annotated[dict[str, dict[str, str]], "ids and labels by language"]


class Reader(TypedDict):
    """A reviewer of a channel."""

    id: str
    name: str
    role: str
    reachable: Annotated[bool, "whether a message can be encrypted to them now"]


class Channel(TypedDict):
    """A channel of the desk."""

    id: str
    title: Annotated[dict[str, str], "by language"]
    guidance: Annotated[dict[str, str], "by language"]
    questions: list[Choices]
    readers: list[Reader]
    read_through: Annotated[str | None, "last day that somebody signed as read"]


class ReplyToSource(TypedDict):
    """A reply, as the source reads it."""

    reviewer: Annotated[str, "name"]
    day: Day
    text: str
    status: Annotated[str, "where the case stands: received, looking, closed, destroyed or empty"]
    files: Annotated[
        list[int], "messages with all their files in the reviewer's vault, and messages that announced any"
    ]
    missing: Annotated[int, "parts that have not come"]
    reported_stolen: Annotated[bool, "whether the key that signed it was revoked"]


class ReceiptOfSource(TypedDict):
    """A proof that a message was opened."""

    written: Annotated[str, "day of the message"]
    reviewer: Annotated[str, "name"]
    opened: Annotated[str, "day"]
    reported_stolen: bool


class Check(TypedDict):
    """What ``source check`` found."""

    answers: list[ReplyToSource]
    receipts: list[ReceiptOfSource]
    read_through: MaybeDay
    long_unread: Annotated[bool, "whether nobody signed for days that mail was read"]
    alarms: Annotated[list[str], "codes"]


class ListedReviewer(TypedDict):
    """A reviewer in a directory."""

    id: str
    name: str
    slot: int
    signing: Annotated[str, "key"]


class Added(ListedReviewer):
    """The reviewer that ``desk add`` put into the next directory."""


class ListedChannel(TypedDict):
    """A channel in a directory."""

    id: str
    slots: list[int]


class Statement(TypedDict):
    """What the desk says."""

    date: Day
    text: Annotated[dict[str, str], "by language"]


class Destruction(TypedDict):
    """A day of the server's ledger."""

    day: Day
    kept_from: Day
    received: int
    replies: int


class DeskDocument(TypedDict):
    """What ``desk verify`` found."""

    desk: Annotated[str, "fingerprint"]
    name: str
    rotations: Annotated[int, "of the desk key"]
    serial: Annotated[int, "number of the directory"]
    issued: Day
    expires: Day
    reviewers: list[ListedReviewer]
    channels: list[ListedChannel]
    statement: Statement
    holds: list[str]
    destructions: list[Destruction]
    alarms: Annotated[list[str], "codes"]
    warning: Annotated[str | None, "a sentence if the directory expires soon"]
