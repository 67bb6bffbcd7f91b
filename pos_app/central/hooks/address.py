"""Addresses that may be called: whoever subscribes must not make us ask our own network.

What a name means is looked up before each try, and the connection goes to the very address that was
checked: a name that changes its meaning in between gains nothing.
"""

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from pos_app.domain.ids import checked_name
from pos_app.errors import Code, Refused
from pos_app.wire.hooks import LONGEST_URL

_PORTS: Final = {"http": 80, "https": 443}
_NOBODYS: Final = ("localhost", "local", "internal", "invalid", "test", "example", "dintero.com")
_NOBODYS_DOMAINS: Final = ("example.com", "example.net", "example.org")


class NotPublic(Exception):
    """A name that leads into a network of our own, or nowhere."""


@dataclass(frozen=True, slots=True)
class AddressRule:
    """Which addresses may be called. `private` ones are for tests and for one's own network."""

    private: bool = False

    def checked(self, url: str) -> str:
        """Return an address that can be subscribed with.

        Raises:
            Refused: INVALID_FIELD.
        """
        checked_name(url, "config.url", LONGEST_URL)
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise _refused("no_url") from error
        if parts.scheme not in _PORTS or not host or port == 0:
            raise _refused("no_url")
        if parts.username is not None or parts.password is not None or not url.isascii():
            raise _refused("no_url")
        if not self.private and not _may_be_public(host):
            raise _refused("not_public")
        return url

    async def resolved(self, url: str) -> str:
        """Return an address of the network that a URL leads to now.

        Raises:
            NotPublic: it leads to one that may not be called, or to none.
        """
        parts = urlsplit(url)
        host = parts.hostname or ""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port_of(parts), type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NotPublic("unknown_name") from error
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses:
            raise NotPublic("unknown_name")
        if not self.private and not all(is_public(address) for address in addresses):
            raise NotPublic("not_public")
        return addresses[0]


def port_of(parts: SplitResult) -> int:
    """Return the port that a URL means."""
    return parts.port or _PORTS[parts.scheme]


def is_public(address: str) -> bool:
    """Tell whether an address of the network is one of everybody's."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    known = mapped or parsed
    return known.is_global and not known.is_multicast


def _may_be_public(host: str) -> bool:
    name = host.rstrip(".").lower()
    try:
        ipaddress.ip_address(name)
    except ValueError:
        inside = "." not in name
        nobodys = any(name == end or name.endswith(f".{end}") for end in _NOBODYS)
        examples = any(name == end or name.endswith(f".{end}") for end in _NOBODYS_DOMAINS)
        return not (inside or nobodys or examples)
    return is_public(name)


def _refused(reason: str) -> Refused:
    return Refused(Code.INVALID_FIELD, field="config.url", reason=reason)
