"""What sends the mail of a till, and the password that it signs in with."""

from pathlib import Path

from pos_app.bootstrap.books import Books, open_books
from pos_app.mailing.postman import Postman
from pos_app.mailing.smtp import Account, SmtpPost


def postman_of(books: Books) -> Postman:
    """Return what sends the mail of open books, not begun yet."""
    settings = books.settings.mail
    account = Account(
        host=settings.host,
        port=settings.port,
        security=settings.security,
        user=settings.user,
        password=books.mails.password().result(),
        sender=settings.sender,
    )
    return Postman(books.mails, SmtpPost(account), books.clock)


def keep_mail_password(data: Path, password: str) -> None:
    """Keep the password in the books, which are encrypted. Raises as `open_books`."""
    with open_books(data) as books:
        books.mails.keep_password(password).result()
