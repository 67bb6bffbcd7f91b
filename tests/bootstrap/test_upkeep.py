"""What a whole audit says; that it finds what it should is proved where the books are."""

from pos_app.bootstrap.upkeep import WholeAudit
from pos_app.journal.verify import Finding, Rule
from pos_app.wallet.audit import AuditReport

SOUND = AuditReport(clean=True, cards=12, transactions=30, differences=())


def test_sound_books_are_said_to_be_sound_in_one_line() -> None:
    audit = WholeAudit(wallet=SOUND, journal=(), receipts=7)
    assert audit.clean
    assert list(audit.lines()) == ["12 cards, 30 transactions, 7 receipts: everything agrees."]


def test_a_finding_in_the_journal_alone_is_enough_and_is_said_first() -> None:
    broken = Finding(rule=Rule.SEQUENCE_WITHOUT_GAPS, fields={"incarnation": 1, "sequence": 4})
    audit = WholeAudit(wallet=SOUND, journal=(broken,), receipts=7)
    assert not audit.clean
    assert list(audit.lines()) == [
        "Does not agree: rule sequence_without_gaps, incarnation 1, sequence 4",
        "12 cards, 30 transactions, 7 receipts: the books do not agree.",
    ]
    assert audit.as_dict()["differences"] == [
        {"rule": "sequence_without_gaps", "incarnation": 1, "sequence": 4}
    ]
