import asyncio
import socket

import pytest

from pos_app.central.hooks.address import AddressRule, NotPublic, is_public
from pos_app.errors import Code
from tests.wallet.shop import refused

RULE = AddressRule()


@pytest.mark.parametrize(
    "url", ["https://shop.no", "http://shop.no:8080/a?b=c", "https://8.8.8.8/", "https://SHOP.no/"]
)
def test_an_address_of_everybodys_is_taken_as_it_is(url: str) -> None:
    assert RULE.checked(url) == url


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST.", "till", "central.local", "db.internal", "a.test", "x.invalid"),
        *("example.com", "www.example.org", "api.dintero.com", "dintero.com"),
        *("127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1"),
        "0.0.0.0",  # noqa: S104 - an address to refuse, not to listen at
        *("169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"),
        *("[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[ff02::1]"),
    ],
)
def test_an_address_of_our_own_network_is_refused(host: str) -> None:
    with refused(Code.INVALID_FIELD, field="config.url", reason="not_public"):
        RULE.checked(f"https://{host}/hook")


def test_a_private_rule_lets_our_own_network_in() -> None:
    assert AddressRule(private=True).checked("http://127.0.0.1:80/")


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8"])
def test_public_addresses_are_told_from_others(address: str) -> None:
    assert is_public(address)
    assert not is_public("not an address")


@pytest.mark.parametrize("found", [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], []])
def test_a_name_that_leads_into_our_network_is_not_called(
    monkeypatch: pytest.MonkeyPatch, found: list[str]
) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 443)) for each in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(NotPublic):
        asyncio.run(RULE.resolved("https://rebound.no/"))


def test_a_name_that_means_nothing_is_not_called(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(NotPublic, match="unknown_name"):
        asyncio.run(RULE.resolved("https://nobody.no/"))


def test_the_address_that_was_checked_is_the_one_that_is_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 443))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert asyncio.run(RULE.resolved("https://shop.no/")) == "8.8.8.8"
