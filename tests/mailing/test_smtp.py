"""Letters handed to a real server: taken, refused for good, or not now; no password in the open."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.errors import Code, Refused, Unavailable
from pos_app.mailing.smtp import SmtpPost
from tests.central.certificate import write_certificate
from tests.mailing.mailbox import PASSWORD, USER, Mailbox, free_port, open_mailbox

pytestmark = pytest.mark.slow

LETTER = b"Subject: Kvittering 1\r\n\r\nTakk\r\n"
KARI = "kari@example.com"


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with open_mailbox() as opened:
        yield opened


def certified(file: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return what a server of that certificate needs, and a till that knows it."""
    write_certificate(file)
    at_server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    at_server.load_cert_chain(file)
    at_till = ssl.create_default_context(cafile=str(file))
    at_till.check_hostname = False  # it names the address, as a common name
    return at_server, at_till


def test_a_letter_is_taken_as_it_is(box: Mailbox) -> None:
    SmtpPost(box.account()).send(KARI, LETTER)
    ((address, letter),) = box.letters
    assert address == KARI
    assert letter.endswith(LETTER)


@pytest.mark.parametrize(
    ("said", "kind", "code"),
    [
        ("550 5.1.1 No such mailbox", Refused, Code.INVALID_FIELD),
        ("451 4.7.1 Later, please", Unavailable, Code.LINE_DOWN),
    ],
)
@pytest.mark.parametrize("when", ["says", "after_data"])
def test_what_the_server_says_against_it_is_told(
    box: Mailbox, when: str, said: str, kind: type[Exception], code: Code
) -> None:
    getattr(box, when)[KARI] = said
    with pytest.raises(kind) as caught:
        SmtpPost(box.account()).send(KARI, LETTER)
    assert isinstance(caught.value, Refused | Unavailable)
    assert caught.value.code is code
    assert caught.value.fields["said"] == said
    SmtpPost(box.account()).send("ola@example.com", LETTER)
    assert [address for address, _ in box.letters] == ["ola@example.com"]


def test_a_server_that_is_not_there_is_unavailable() -> None:
    nobody = Mailbox(free_port())
    with pytest.raises(Unavailable) as caught:
        SmtpPost(nobody.account()).send(KARI, LETTER)
    assert caught.value.code is Code.LINE_DOWN
    assert "refused" in str(caught.value.fields["said"])


@pytest.mark.parametrize("security", ["none", "starttls"])
def test_no_password_goes_over_a_line_that_is_not_hidden(box: Mailbox, security: str) -> None:
    account = box.account(security=security, user=USER, password=PASSWORD)
    with pytest.raises(Unavailable):
        SmtpPost(account).send(KARI, LETTER)
    assert (box.signed_in, box.letters) == ([], [])


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_over_a_hidden_line_it_signs_in(security: str, tmp_path: Path) -> None:
    at_server, at_till = certified(tmp_path / "certificate.pem")
    is_tls = security == "tls"
    with open_mailbox(
        tls=at_server if is_tls else None, starttls=None if is_tls else at_server
    ) as box:
        account = box.account(security=security, user=USER, password=PASSWORD)
        SmtpPost(account, at_till).send(KARI, LETTER)
        assert box.signed_in == [PASSWORD.encode()]
        assert len(box.letters) == 1
        unsayable = box.account(security=security, user=USER, password="blåbær")
        with pytest.raises(Unavailable):
            SmtpPost(unsayable, at_till).send(KARI, LETTER)
        wrong = box.account(security=security, user=USER, password="wrong")
        with pytest.raises(Unavailable) as caught:
            SmtpPost(wrong, at_till).send(KARI, LETTER)
        assert "535" in str(caught.value.fields["said"])
        with pytest.raises(Unavailable):  # whose certificate nobody knows
            SmtpPost(account).send(KARI, LETTER)
        assert len(box.letters) == 1


def test_one_that_is_closed_sends_nothing_more(box: Mailbox) -> None:
    post = SmtpPost(box.account())
    post.close()
    with pytest.raises(Unavailable):
        post.send(KARI, LETTER)
    assert box.letters == []
