"""The tables of a till that has joined central: who it is there, and what it may spend by itself.

`till_id` leads every key. An allowance is a right; the money of it lies on the card's own row, put
there and taken off by movements like any other. `known_card` is what central told of a card, for
people to read.
"""

from typing import Final

from sqlalchemy import Column, Index, LargeBinary, PrimaryKeyConstraint, Table, UniqueConstraint

from pos_app.domain.allowance import AllowanceState, Origin
from pos_app.domain.card_act import KeptState
from pos_app.domain.joining import JoiningState, Speech
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.storage.schema.columns import binary, holds, one_of, text, whole
from pos_app.storage.schema.ground import metadata

joining: Final = Table(
    "joining",
    metadata,
    text("till_id"),
    whole("incarnation"),
    text("account_id"),
    text("address"),
    text("speech"),
    text("enrolment_id"),  # what this life's signing key is derived with
    binary("sealed_keys"),
    Column("central_key", LargeBinary, nullable=True),  # what grants are signed by
    text("state"),
    text("feed_epoch"),
    whole("feed_after"),
    text("snapshot_after", optional=True),  # set while the first fill has not come to its end
    whole("snapshot_feed_after", optional=True),
    whole("snapshot_done"),
    whole("snapshot_total"),
    whole("clock_high_ms"),  # the latest that the wall clock ever showed
    whole("joined_at_ms"),
    PrimaryKeyConstraint("till_id", "incarnation"),
    one_of("speech", Speech),
    one_of("state", JoiningState),
    holds("incarnation", "incarnation >= 1"),
    holds("cursor", "feed_after >= 0"),
    sqlite_strict=True,
)

allowance: Final = Table(
    "allowance",
    metadata,
    text("till_id"),
    text("allowance_id"),
    whole("incarnation"),
    whole("position"),  # the order in which the till came by them
    text("card_id"),
    text("origin"),
    whole("amount_minor"),
    whole("captured_minor"),
    whole("soft_limit_minor"),
    whole("expires_at_ms", optional=True),
    whole("lifetime_ms", optional=True),
    text("run_id"),  # the run of the program whose monotonic clock the next column is of
    whole("accepted_monotonic_ms"),
    whole("sequence", optional=True),  # the operation it came with, for central to hear of first
    text("tender_id", optional=True),  # the one payment that a floor limit is for
    whole("recalled"),
    text("state"),
    whole("accepted_at_ms"),
    PrimaryKeyConstraint("till_id", "allowance_id"),
    UniqueConstraint("till_id", "position"),
    one_of("origin", Origin),
    one_of("state", AllowanceState),
    holds("amount", f"amount_minor BETWEEN 0 AND {LARGEST_AMOUNT_MINOR}"),
    holds("captured", "captured_minor BETWEEN 0 AND amount_minor"),
    holds("position", "position >= 1"),
    holds("recalled", "recalled IN (0, 1)"),
    Index(None, "till_id", "card_id", "state"),
    Index(None, "till_id", "state"),
    sqlite_strict=True,
)

known_card: Final = Table(
    "known_card",
    metadata,
    text("till_id"),
    text("card_id"),
    whole("version"),
    whole("balance_minor"),
    whole("available_minor"),
    whole("as_of_ms"),
    whole("blocked"),
    text("blocked_why", optional=True),  # of a card that is stopped, and not put away
    PrimaryKeyConstraint("till_id", "card_id"),
    holds("blocked", "blocked IN (0, 1)"),
    Index(None, "balance_minor"),
    sqlite_strict=True,
)

allowance_request: Final = Table(
    "allowance_request",
    metadata,
    text("till_id"),
    text("request_id"),
    text("card_id"),
    whole("wanted_minor"),
    text("currency"),
    whole("asked_at_ms"),
    Column("sealed_body", LargeBinary, nullable=True),  # how it is asked, where that names a token
    whole("ahead", optional=True),  # 1 when it is for no sale at hand
    PrimaryKeyConstraint("till_id", "request_id"),
    one_of("currency", Currency),
    holds("wanted", "wanted_minor > 0"),
    sqlite_strict=True,
)

kept_act: Final = Table(
    "kept_act",
    metadata,
    text("till_id"),
    text("act_id"),
    binary("sealed_act"),  # how central is asked, to the byte
    text("state"),
    Column("sealed_answer", LargeBinary, nullable=True),  # what somebody has yet to put away
    text("code", optional=True),
    whole("asked_at_ms"),
    PrimaryKeyConstraint("till_id", "act_id"),
    one_of("state", KeptState),
    holds("answer_done", "(state = 'done') = (sealed_answer IS NOT NULL)"),
    holds("code_refused", "(state = 'refused') = (code IS NOT NULL)"),
    sqlite_strict=True,
)
