"""Measures the wallet beside the same commits by hand, each on its own copy of one large file.

The two take turns, card by card, so that whatever else the machine does falls on both. Each has a
file to itself: in one file either would throw away the other's pages at every commit.
"""

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter_ns
from typing import Final

from pos_app.bench.by_hand import ByHand, connect
from pos_app.bench.figures import Aim, Figure, Report, figure, percentile, report
from pos_app.bench.many_cards import CURRENCY, ManyCards
from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.domain.ids import AccountId, RefId, new_uuid
from pos_app.domain.money import Currency
from pos_app.settings import FILE_NAME, read_settings
from pos_app.wallet.commands import CaptureTransaction, CreateTransaction
from pos_app.wallet.wallet import Wallet

DEFAULT_RUNS: Final = 3000

_WARM_UP: Final = 50
_AMOUNT_MINOR: Final = 12_300
_BY: Final = "bench"
_SYNCED_BYTES: Final = 32 * 1024
_NS_PER_US: Final = 1000
_BY_HAND: Final = "by hand on the same driver, in the same run"

Act = Callable[[int], object]
"""What is measured, done with one card given by its number."""


@dataclass(frozen=True, slots=True)
class Times:
    """How long each of the two took, in nanoseconds, turn by turn."""

    ours_ns: list[int] = field(default_factory=list[int])
    by_hand_ns: list[int] = field(default_factory=list[int])


def measure_wallet(cards: int, runs: int) -> Report:
    """Make a file with so many cards, measure so many turns on it and throw it away."""
    with _scratch_folder() as folder:
        many, database_key = _make_files(folder, cards)
        size_bytes = (folder / "ours" / DATABASE_NAME).stat().st_size
        with (
            open_books(folder / "ours") as books,
            closing(connect(folder / "by-hand" / DATABASE_NAME, database_key)) as raw,
        ):
            by_hand = ByHand(raw, many.account_id, many.token_hash_key)
            ours = _Ours(books.wallet, AccountId(many.account_id))
            payments = _take_turns(_payer(ours, many), _hand_payer(by_hand, many), cards, runs)
            look_ups = _take_turns(
                lambda number: ours.look_up(many.token(number)),
                lambda number: by_hand.look_up(many.token(number)),
                cards,
                runs,
            )
        syncs_ns = _sync_times(folder, min(runs, 300))
    return report(
        "wallet",
        [
            *_payment_figures(payments),
            *_look_up_figures(look_ups),
            figure("one fdatasync on this disk, p50", _us(syncs_ns, 0.5), "us"),
            figure("file", size_bytes / 1e6, "MB", against=f"{cards} cards, each with a token"),
        ],
    )


class _Ours:
    """The wallet's one door, waited at as a till waits: for the Future."""

    def __init__(self, wallet: Wallet, account_id: AccountId) -> None:
        self._wallet = wallet
        self._account_id = account_id

    def pay(self, token: str) -> None:
        reserved = self._wallet.reserve(
            CreateTransaction(
                account_id=self._account_id,
                ref_id=RefId(new_uuid()),
                amount_minor=_AMOUNT_MINOR,
                currency=Currency(CURRENCY),
                created_by=_BY,
                token=token,
                pending=True,
            )
        ).result()
        self._wallet.capture(
            CaptureTransaction(
                account_id=self._account_id,
                transaction_id=reserved.id,
                ref_id=RefId(new_uuid()),
                created_by=_BY,
            )
        ).result()

    def look_up(self, token: str) -> None:
        self._wallet.info(self._account_id, token).result()


def _payer(ours: _Ours, many: ManyCards) -> Act:
    return lambda number: ours.pay(many.token(number))


def _hand_payer(by_hand: ByHand, many: ManyCards) -> Act:
    def pay(number: int) -> None:
        transaction_id = by_hand.reserve(
            many.token(number), new_uuid(), _AMOUNT_MINOR, CURRENCY, _BY
        )
        by_hand.capture(transaction_id, new_uuid(), _BY)

    return pay


def _take_turns(ours: Act, by_hand: Act, cards: int, runs: int) -> Times:
    """Do both with the same cards, now the one first and now the other."""
    chance = random.Random(runs)
    times = Times()
    for turn in range(-_WARM_UP, runs):
        number = chance.randrange(cards)
        pair = ((ours, times.ours_ns), (by_hand, times.by_hand_ns))
        for act, kept in pair if turn % 2 else reversed(pair):
            started_ns = perf_counter_ns()
            act(number)
            took_ns = perf_counter_ns() - started_ns
            if turn >= 0:
                kept.append(took_ns)
    return times


def _payment_figures(times: Times) -> list[Figure]:
    ours, by_hand = times.ours_ns, times.by_hand_ns
    what = "durable reserve + capture"
    return [
        *_ratios(what, times, Aim(direction="at most", bound=1.5)),
        *_absolute(what, times),
        figure(
            "durable commits, one after the other",
            2 * len(ours) / (sum(ours) / 1e9),
            "a second",
            against=f"{2 * len(by_hand) / (sum(by_hand) / 1e9):.0f} a second {_BY_HAND}",
        ),
    ]


def _look_up_figures(times: Times) -> list[Figure]:
    what = "look-up of a token"
    return [*_ratios(what, times, None), *_absolute(what, times)]


def _ratios(what: str, times: Times, aim_p50: Aim | None) -> list[Figure]:
    return [
        figure(
            f"{what}, p{share * 100:.0f}",
            percentile(times.ours_ns, share) / percentile(times.by_hand_ns, share),
            "x",
            against=_BY_HAND,
            aim=aim,
        )
        for share, aim in ((0.5, aim_p50), (0.99, None))
    ]


def _absolute(what: str, times: Times) -> list[Figure]:
    return [
        figure(
            f"{what}, p{share * 100:.0f} in time",
            _us(times.ours_ns, share),
            "us",
            against=f"{_us(times.by_hand_ns, share):.0f} us {_BY_HAND}",
        )
        for share in (0.5, 0.99)
    ]


def _us(samples_ns: Sequence[int], share: float) -> float:
    return percentile(samples_ns, share) / _NS_PER_US


@contextmanager
def _scratch_folder() -> Generator[Path]:
    """Give a folder on a disk: where temporary files are, there is often only memory."""
    from platformdirs import user_cache_path

    cache = user_cache_path("tillit", appauthor=False, ensure_exists=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=cache) as folder:
        yield Path(folder)


def _make_files(folder: Path, cards: int) -> tuple[ManyCards, bytes]:
    ours, by_hand = folder / "ours", folder / "by-hand"
    ours.mkdir()
    by_hand.mkdir()
    (ours / FILE_NAME).write_text('key_folder = "../keys"\n')
    with open_books(ours) as books:
        account_id = books.till.account_id
    keys = keys_of(ours, read_settings(ours))
    many = ManyCards(account_id, cards, keys.token_hash)
    many.fill(ours / DATABASE_NAME, keys.database)
    shutil.copyfile(ours / DATABASE_NAME, by_hand / DATABASE_NAME)
    for side in (ours, by_hand):
        # Or the disk would still be writing them while commits are measured.
        with (side / DATABASE_NAME).open("rb") as file:
            os.fsync(file.fileno())
    return many, keys.database


def _sync_times(folder: Path, runs: int) -> list[int]:
    """Measure what no program can do without: a few appended pages, made durable."""
    samples_ns: list[int] = []
    with (folder / "synced").open("wb", buffering=0) as file:
        for _ in range(runs):
            file.write(os.urandom(_SYNCED_BYTES))
            started_ns = perf_counter_ns()
            os.fsync(file.fileno())
            samples_ns.append(perf_counter_ns() - started_ns)
    return samples_ns
