"""What is done to books beside selling from them: audit, backup, restore."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from pos_app.bootstrap.books import existing_database, look_into_books
from pos_app.bootstrap.ground import DATABASE_NAME, key_folder_of
from pos_app.journal.verify import Finding
from pos_app.settings import read_settings
from pos_app.storage.backup import back_up, restore, verify
from pos_app.storage.instance import held_folder
from pos_app.storage.keys import (
    adopt_recovery_code,
    existing_keys,
    keys_in_recovery_code,
    recovery_code_for,
)
from pos_app.wallet.audit import AuditReport


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeAudit:
    """What an audit of a till found: of its wallet, and of its journal."""

    wallet: AuditReport
    journal: tuple[Finding, ...]
    receipts: int

    @property
    def clean(self) -> bool:
        """Whether everything agrees."""
        return self.wallet.clean and not self.journal

    def as_dict(self) -> dict[str, object]:
        """Return the audit as plain values for JSON."""
        return {
            "clean": self.clean,
            "cards": self.wallet.cards,
            "transactions": self.wallet.transactions,
            "receipts": self.receipts,
            "differences": [*self._differences()],
        }

    def lines(self) -> Iterator[str]:
        """Return the audit in sentences, what does not agree first."""
        for difference in self._differences():
            told = ", ".join(f"{name} {value}" for name, value in difference.items())
            yield f"Does not agree: {told}"
        yield (
            f"{self.wallet.cards} cards, {self.wallet.transactions} transactions, "
            f"{self.receipts} receipts: "
            + ("everything agrees." if self.clean else "the books do not agree.")
        )

    def _differences(self) -> Iterator[dict[str, object]]:
        for difference in self.wallet.differences:
            yield asdict(difference)
        for finding in self.journal:
            yield {"rule": finding.rule, **finding.fields}


def audit_of(data: Path) -> WholeAudit:
    """Rebuild the books of a folder and compare; changes nothing. Raises as `look_into_books`."""
    with look_into_books(data) as books:
        return WholeAudit(
            wallet=books.wallet.audit().result(),
            journal=books.book.verify().result(),
            receipts=books.book.receipt_count().result(),
        )


def back_up_books(data: Path, target: Path) -> None:
    """Write an encrypted, verified copy of the books; the till may be selling.

    Raises as `back_up` and `existing_keys`, and Refused(BOOKS_NOT_FOUND).
    """
    database = existing_database(data)
    keys = existing_keys(database, key_folder_of(data, read_settings(data)))
    back_up(database, keys.database, target)


def recovery_code_of(data: Path) -> str:
    """Return the code that opens these books, and backups of them, on another machine."""
    database = existing_database(data)
    return recovery_code_for(database, key_folder_of(data, read_settings(data)))


def restore_books(
    copy: Path, data: Path, *, set_aside: bool = False, recovery_code: str | None = None
) -> Path | None:
    """Bring books back from a copy; returns where books that were there are kept now.

    `recovery_code` is needed on a machine that has never opened these books.
    Raises as `restore` and `held_folder`; Refused(KEY_MISSING) without key and code.
    """
    with held_folder(data):
        database = data / DATABASE_NAME
        key_folder = key_folder_of(data, read_settings(data))
        if recovery_code is not None:
            # Another till's code must leave nothing behind that the right one would stumble over.
            verify(copy, keys_in_recovery_code(recovery_code).database)
            keys = adopt_recovery_code(recovery_code, database, key_folder)
        else:
            keys = existing_keys(database, key_folder)
        return restore(copy, keys.database, database, set_aside=set_aside)
