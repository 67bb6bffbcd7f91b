"""Who is asking: the bearer of a credential, read off each request and held against its path."""

from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Annotated, Final, Protocol, cast

from fastapi import Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from pos_app.central.awaiting import outcome_of
from pos_app.domain.ids import AccountId, CustomerId, is_account_id
from pos_app.errors import Code, Refused

BEARER: Final = HTTPBearer(
    scheme_name="credential",
    bearerFormat="JWT",
    description="An `access_token` of `POST /v1/accounts/{oid}/auth/token`.",
    auto_error=False,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """An API client that proved who it is. With `customer_id` it asks for that customer only."""

    client_id: str
    account_id: AccountId
    scopes: frozenset[str]
    customer_id: CustomerId | None = None

    def has_any(self, *scopes: str) -> bool:
        """Tell whether one of the scopes, at least, was granted."""
        return not self.scopes.isdisjoint(scopes)


class Credentials(Protocol):
    """What reads a credential; `request.app.state.credentials` is one."""

    def caller_of(self, credential: str) -> Caller:
        """Return who bears this JWT.

        Raises:
            Refused: CREDENTIAL_INVALID, with the `reason`: it is none of ours, or it has ended.
        """
        ...


class Accounts(Protocol):
    """What knows which accounts there are; `request.app.state.accounts` is one."""

    def is_account(self, account_id: str) -> Future[bool]:
        """Tell whether anybody was ever let work on this account."""
        ...


def require(*any_of_scopes: str) -> Callable[..., Awaitable[Caller]]:
    """Return a dependency that gives a route its caller, who holds one of the scopes.

    The path parameter `aid` has to be the caller's own account. Another one is forbidden; one that
    nobody has is not there, as everything below it is not.

    The dependency raises:
        Refused: CREDENTIAL_INVALID (401); ACCOUNT_FORBIDDEN, SCOPE_MISSING (403);
            ACCOUNT_NOT_FOUND (404).
    """

    async def caller(
        request: Request,
        bearer: Annotated[HTTPAuthorizationCredentials | None, Security(BEARER)],
    ) -> Caller:
        if bearer is None:
            raise Refused(Code.CREDENTIAL_INVALID, reason="missing")
        credentials = cast("Credentials", request.app.state.credentials)
        asking = credentials.caller_of(bearer.credentials)
        if request.path_params["aid"] != asking.account_id:
            raise Refused(await _why_not(request))
        if not asking.has_any(*any_of_scopes):
            raise Refused(Code.SCOPE_MISSING, any_of=list(any_of_scopes))
        return asking

    return caller


async def _why_not(request: Request) -> Code:
    account_id: str = request.path_params["aid"]
    if not is_account_id(account_id):
        return Code.ACCOUNT_NOT_FOUND
    accounts = cast("Accounts", request.app.state.accounts)
    known = await outcome_of(accounts.is_account(account_id))
    return Code.ACCOUNT_FORBIDDEN if known else Code.ACCOUNT_NOT_FOUND
