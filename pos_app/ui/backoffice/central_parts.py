"""What has been told of a central that is to be joined, part by part, in either of two ways."""

from typing import Final

from pos_app.sync.enrolling import Invited
from pos_app.sync.public.joining import Introduced, Invitation

ADDRESS, CODE, ACCOUNT = "address", "code", "account"
CLIENT, SECRET = "client", "secret"

_BY_CODE: Final = (ADDRESS, CODE, ACCOUNT)
_AS_CLIENT: Final = (ADDRESS, ACCOUNT, CLIENT, SECRET)
_SECRETS: Final = frozenset({CODE, SECRET})
_SHOWN_OF_SECRET: Final = 4


class CentralParts:
    """The parts of an invitation by code, or of an API client, and which of them is asked for."""

    def __init__(self, account_id: str) -> None:
        self._told: dict[str, str] = dict.fromkeys((*_BY_CODE, *_AS_CLIENT), "")
        self._told[ACCOUNT] = account_id
        self._names = _BY_CODE
        self._asked = ADDRESS

    @property
    def names(self) -> tuple[str, ...]:
        """The parts of the way that was chosen."""
        return self._names

    @property
    def asked(self) -> str:
        """The part that is asked for."""
        return self._asked

    @property
    def is_client(self) -> bool:
        """Whether the till is to join as an API client, instead of by a code."""
        return self._names is _AS_CLIENT

    @property
    def invitation(self) -> Invitation | None:
        """What to join by, None while a part is missing."""
        told = self._told
        if not all(told[name] for name in self._names):
            return None
        if self.is_client:
            return Introduced(told[ADDRESS], told[ACCOUNT], told[CLIENT], told[SECRET])
        return Invited(told[ADDRESS], told[ACCOUNT], told[CODE])

    def shown(self, name: str) -> str:
        """Return what may be shown of a part, of a secret its end; nothing before it was told."""
        told = self._told[name]
        if not told or name not in _SECRETS:
            return told
        return "\N{BULLET}" * _SHOWN_OF_SECRET + told[-_SHOWN_OF_SECRET:]

    def choose_other_way(self) -> None:
        """Ask for the parts of the other way; what both have in common stays told."""
        self._names = _BY_CODE if self.is_client else _AS_CLIENT
        self._ask_for_the_next()

    def ask_for(self, name: str) -> None:
        """Ask for a part, told before or not."""
        self._asked = name

    def tell(self, text: str) -> None:
        """Take the part that is asked for, and ask for the next."""
        self._told[self._asked] = text
        self._ask_for_the_next()

    def take(self, scanned: Invited) -> None:
        """Take all parts of an invitation that was scanned."""
        self._told |= {
            ADDRESS: scanned.address,
            CODE: scanned.code,
            ACCOUNT: scanned.account_id,
        }
        self._names = _BY_CODE
        self._ask_for_the_next()

    def _ask_for_the_next(self) -> None:
        missing = [name for name in self._names if not self._told[name]]
        if missing or self._asked not in self._names:
            self._asked = missing[0] if missing else ADDRESS
