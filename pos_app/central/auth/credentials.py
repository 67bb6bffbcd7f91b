"""Credentials: JSON Web Tokens that any worker makes and any worker reads, with no look-up.

They are signed with Ed25519. Each day has a key of its own, derived from the service's master key:
workers and hosts with that key agree without a word, and nothing has to be kept. A credential lives
an hour at most, so the keys of the day before and of the day after (a clock may be ahead) are all
that is needed beside today's. In an emergency a new turn takes the place of all of them at once.
"""

import hmac
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NoReturn

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from jwt.algorithms import OKPAlgorithm

from pos_app.central.auth.audience import Audiences
from pos_app.central.caller import Caller
from pos_app.domain.clock import Clock
from pos_app.domain.ids import CustomerId
from pos_app.errors import Code, Refused
from pos_app.storage.signing_turns import SigningTurn

ISSUER: Final = "tillit"
LIFE_S: Final = 3600
MOST_KNOWN: Final = 4096
KEY_LIFE_MS: Final = 24 * 60 * 60 * 1000
_ALGORITHM: Final = "EdDSA"
_CLAIMS: Final = ["iss", "sub", "aud", "exp", "iat", "scope"]


@dataclass(frozen=True, slots=True)
class Issued:
    """A credential for a caller, and for how long it is good."""

    credential: str = field(repr=False)
    expires_in_s: int


class Credentials:
    """Makes and reads credentials. `secret` is 32 bytes that all workers share."""

    def __init__(self, secret: bytes, audiences: Audiences, clock: Clock) -> None:
        self._secret = secret
        self._audiences = audiences
        self._clock = clock
        self._turn = SigningTurn()
        self._keys: dict[str, Ed25519PublicKey] = {}
        # A client shows the same credential with each request of its hour.
        self._known_claims_of = lru_cache(MOST_KNOWN)(self._claims_of)

    def turn_to(self, turn: SigningTurn) -> None:
        """Sign with the keys of this turn and believe no others, from now on."""
        if turn != self._turn:
            self._turn = turn
            self._keys = {}
            self._known_claims_of.cache_clear()

    def issue(self, caller: Caller, audience: str) -> Issued:
        """Return a credential for a caller; the audience names the caller's account."""
        now_s = self._clock.now_ms() // 1000
        name, key = self._signing_key_of(self._today())
        claims: dict[str, object] = {
            "iss": ISSUER,
            "sub": caller.client_id,
            "aud": audience,
            "iat": now_s,
            "exp": now_s + LIFE_S,
            "scope": " ".join(sorted(caller.scopes)),
        }
        if caller.customer_id is not None:
            claims["customer_id"] = caller.customer_id
        credential = jwt.encode(claims, key, algorithm=_ALGORITHM, headers={"kid": name})
        return Issued(credential, LIFE_S)

    def caller_of(self, credential: str) -> Caller:
        """Return who bears this JWT.

        Raises:
            Refused: CREDENTIAL_INVALID, with the `reason`: it is none of ours, or it has ended.
        """
        claims = self._known_claims_of(credential)
        account_id = self._audiences.account_of(claims["aud"])
        if account_id is None:
            _refuse("audience")
        if self._clock.now_ms() // 1000 >= claims["exp"]:
            _refuse("ended")
        customer_id = claims.get("customer_id")
        return Caller(
            client_id=claims["sub"],
            account_id=account_id,
            scopes=frozenset(claims["scope"].split()),
            customer_id=None if customer_id is None else CustomerId(customer_id),
        )

    def published(self) -> list[dict[str, Any]]:
        """Return the public keys as JSON Web Keys."""
        return [
            {
                **OKPAlgorithm.to_jwk(key, as_dict=True),
                "kid": name,
                "use": "sig",
                "alg": _ALGORITHM,
            }
            for name, key in self._good_keys().items()
        ]

    def _claims_of(self, credential: str) -> dict[str, Any]:
        try:
            name = jwt.get_unverified_header(credential).get("kid")
            key = self._good_keys().get(str(name))
            if key is None:
                _refuse("key")
            return jwt.decode(
                credential,
                key,
                algorithms=[_ALGORITHM],
                issuer=ISSUER,
                # The clock is ours, and so is what an audience means.
                options={
                    "require": _CLAIMS,
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_aud": False,
                },
            )
        except jwt.InvalidTokenError as error:
            raise Refused(Code.CREDENTIAL_INVALID, reason=type(error).__name__) from error

    def _good_keys(self) -> dict[str, Ed25519PublicKey]:
        today = self._today()
        if {*self._keys} != {self._name_of(day) for day in (today - 1, today, today + 1)}:
            signing = [self._signing_key_of(day) for day in (today - 1, today, today + 1)]
            self._keys = {name: key.public_key() for name, key in signing}
        return self._keys

    def _today(self) -> int:
        return self._clock.now_ms() // KEY_LIFE_MS

    def _signing_key_of(self, day: int) -> tuple[str, Ed25519PrivateKey]:
        name = self._name_of(day)
        seed = hmac.digest(self._secret, name.encode() + self._turn.salt, "sha256")
        return name, Ed25519PrivateKey.from_private_bytes(seed)

    def _name_of(self, day: int) -> str:
        turn = self._turn.number
        return f"{ISSUER}-{turn}-{day}" if turn else f"{ISSUER}-{day}"


def _refuse(reason: str) -> NoReturn:
    raise Refused(Code.CREDENTIAL_INVALID, reason=reason)
