"""What is an address of e-mail, and what is not."""

import pytest

from pos_app.domain.mail_address import LONGEST, checked_mail_address
from pos_app.errors import Code, Refused


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("kari@example.com", "kari@example.com"),
        ("  kari@example.com\n", "kari@example.com"),
        ("Kari.Nordmann+kvittering@Example.CO.UK", "Kari.Nordmann+kvittering@example.co.uk"),
        ("ola@blåbær.no", "ola@xn--blbr-roah.no"),
        ("o'brien@a-b.example", "o'brien@a-b.example"),
        (f"{'x' * 64}@example.com", f"{'x' * 64}@example.com"),
    ],
)
def test_an_address_is_taken_as_servers_read_it(typed: str, address: str) -> None:
    assert checked_mail_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        *("", "@", "kari", "kari@", "@example.com", "kari@example", "kari@example.com.", "a@b.1"),
        *("kari@ex ample.com", "ka ri@example.com", ".kari@example.com", "kari..n@example.com"),
        *("kari@-example.com", "kari@example-.com", "kari@.com", "kari@ex..com", "kåre@ex.com"),
        *("kari@example.com\r\nBcc: all@example.com", "Kari <kari@example.com>", "a@b@c.com "),
        *(f"{'x' * 65}@example.com", f"kari@{'x' * 64}.com", f"kari@{'abc.' * 70}com"),
        "kari@" + "ø" * 70 + ".no",
    ],
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_mail_address(typed)
    assert caught.value.code is Code.INVALID_FIELD


def test_the_longest_address_has_254_letters() -> None:
    domain = ".".join(("d" * 63, "d" * 63, "d" * 62, "com"))
    local = "k" * (LONGEST - len(domain) - 1)
    assert checked_mail_address(f"{local}@{domain}") == f"{local}@{domain}"
    with pytest.raises(Refused):
        checked_mail_address(f"{local}k@{domain}")
