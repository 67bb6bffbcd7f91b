"""A letter: its words, and the same on paper as a PDF."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

from pos_app.domain.clock import datetime_of


def letter_of(
    *, sender: str, address: str, subject: str, text: str, pdf: bytes, name: str, at_ms: int
) -> bytes:
    """Return a whole letter as a server takes it.

    It keeps its `Message-ID` however often it is sent: whoever got it twice got one.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = address
    message["Subject"] = " ".join(subject.split())
    message["Date"] = format_datetime(datetime_of(at_ms))
    message["Message-ID"] = make_msgid(domain="tillit.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{name}.pdf")
    return message.as_bytes()
