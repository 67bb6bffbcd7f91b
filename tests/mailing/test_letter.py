"""A letter says on its face what is on its paper."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from pos_app.mailing.letter import letter_of


def test_a_letter_has_the_receipt_as_words_and_as_a_pdf() -> None:
    letter = letter_of(
        sender="Fjord & Furu <kasse@fjord.example>",
        address="kari@example.com",
        subject="Fjord & Furu:\r\n Kvittering 12",
        text="Blåbærte 129,00\nÅ betale 129,00",
        pdf=b"%PDF-1.7 paper",
        name="till-1-000012",
        at_ms=1_750_000_000_000,
    )
    read = message_from_bytes(letter, policy=default)
    assert isinstance(read, EmailMessage)
    assert read["Subject"] == "Fjord & Furu: Kvittering 12"
    assert (read["From"], read["To"]) == ("Fjord & Furu <kasse@fjord.example>", "kari@example.com")
    assert read["Date"] == "Sun, 15 Jun 2025 15:06:40 +0000"
    body, paper = read.get_body(), next(read.iter_attachments())
    assert body is not None
    assert body.get_content().split("\r\n") == ["Blåbærte 129,00", "Å betale 129,00", ""]
    assert paper.get_filename() == "till-1-000012.pdf"
    assert paper.get_content() == b"%PDF-1.7 paper"
    assert b"\r\n" in letter
    assert b"\n" not in letter.replace(b"\r\n", b"")
