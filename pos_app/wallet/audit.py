"""Audit: whether the books agree with themselves. Every amount is rebuilt from its movements."""

from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from pos_app.storage.audit_allowances import allowance_questions
from pos_app.storage.audit_blocks import block_questions
from pos_app.storage.audit_money import count_cards, count_transactions, money_questions
from pos_app.storage.audit_question import Finding
from pos_app.storage.audit_tokens import token_questions
from pos_app.storage.statement import Connection

MOST_DIFFERENCES: Final = 1000

Difference = Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """What an audit found. `differences` are the first thousand; clean books have none."""

    clean: bool
    cards: int
    transactions: int
    differences: tuple[Difference, ...]


def audit(connection: Connection) -> AuditReport:
    """Rebuild every balance, reservation, token, allowance and block from the rows.

    Reads everything on one snapshot and changes nothing; a million cards take seconds.
    """
    questions = chain(
        money_questions(), token_questions(), allowance_questions(), block_questions()
    )
    found = (
        finding for question in questions for finding in question.ask(connection, MOST_DIFFERENCES)
    )
    differences = tuple(islice(found, MOST_DIFFERENCES))
    return AuditReport(
        clean=not differences,
        cards=count_cards(connection),
        transactions=count_transactions(connection),
        differences=differences,
    )
