"""Signing in, and the API clients of an account, over HTTP (wallet API 4)."""

from collections.abc import Mapping

from fastapi import Request
from msgspec import UNSET
from starlette.responses import Response

from pos_app.central.api.answers import json_answer
from pos_app.central.api.asked import body_of
from pos_app.central.api.endpoint import Handler
from pos_app.central.api.operation import Operation
from pos_app.central.auth import operations
from pos_app.central.auth.audience import Audiences
from pos_app.central.auth.basic import named_secret_of
from pos_app.central.auth.clients import Clients, SignIn
from pos_app.central.auth.credentials import Credentials
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.api_client import Grant, checked_owner
from pos_app.domain.clock import datetime_of
from pos_app.domain.ids import CustomerId, checked_name
from pos_app.errors import Code, Refused
from pos_app.wire.auth import (
    ClientAnswer,
    ClientRequest,
    CredentialAnswer,
    CredentialRequest,
    GrantAnswer,
    GrantRequest,
)


class SignInRoute:
    """`POST /accounts/{oid}/auth/token`: a credential for who shows a client's secret."""

    def __init__(self, clients: Clients, credentials: Credentials, audiences: Audiences) -> None:
        self._clients = clients
        self._credentials = credentials
        self._audiences = audiences

    async def sign_in(self, request: Request) -> Response:
        """Answer with a credential; errors as `Clients.sign_in`, and INVALID_FIELD."""
        who = named_secret_of(request.headers.get("authorization"))
        word = await body_of(request, CredentialRequest)
        account_id = self._audiences.account_of(word.audience)
        if account_id is None:
            raise Refused(
                Code.INVALID_FIELD,
                field="audience",
                reason="unknown",
                known=self._audiences.patterns(),
            )
        grant = await self._clients.sign_in(
            SignIn(
                owner=checked_owner(request.path_params["oid"]),
                client_id=who.client_id,
                secret=who.secret,
                account_id=account_id,
                address="" if request.client is None else request.client.host,
            )
        )
        customer_id = (
            None
            if word.customer_id is UNSET
            else CustomerId(checked_name(word.customer_id, "customer_id"))
        )
        issued = self._credentials.issue(caller_for(grant, customer_id), word.audience)
        return json_answer(
            CredentialAnswer(
                access_token=issued.credential,
                token_type="Bearer",  # noqa: S106 - how it is sent, not what it is
                expires_in=issued.expires_in_s,
            )
        )


class ClientRoutes:
    """`POST /auth/clients` and `POST /auth/client-grants` of an account."""

    def __init__(self, clients: Clients, audiences: Audiences) -> None:
        self._clients = clients
        self._audiences = audiences

    def handlers(self) -> Mapping[Operation, Handler]:
        """Return every operation of clients with what carries it out."""
        return {
            operations.CREATE_CLIENT: self.create,
            operations.CREATE_GRANT: self.grant,
        }

    async def create(self, request: Request, caller: Caller) -> Response:
        """Make an API client of this account."""
        word = await body_of(request, ClientRequest)
        made = await outcome_of(
            self._clients.add(caller.account_id, word.name, by=caller.client_id)
        )
        client = made.client
        return json_answer(
            ClientAnswer(
                client_id=client.client_id,
                client_secret=made.secret,
                name=client.name,
                created_at=datetime_of(client.created_at_ms),
                created_by=client.created_by,
            )
        )

    async def grant(self, request: Request, caller: Caller) -> Response:
        """Let a client work on this account: nobody grants what is another's."""
        word = await body_of(request, GrantRequest)
        if self._audiences.account_of(word.audience) != caller.account_id:
            raise Refused(Code.INVALID_FIELD, field="audience", reason="not_this_account")
        grant = await outcome_of(
            self._clients.grant(caller.account_id, word.client_id, word.scope, by=caller.client_id)
        )
        return json_answer(
            GrantAnswer(
                client_id=grant.client_id,
                audience=word.audience,
                scope=[*grant.scopes],
                type="client_credentials",
                created_at=datetime_of(grant.created_at_ms),
                created_by=grant.created_by,
            )
        )


def caller_for(grant: Grant, customer_id: CustomerId | None) -> Caller:
    """Return the caller that a grant makes: a customer gets the `user:` scopes and nothing else.

    Raises:
        Refused: SCOPE_MISSING, a customer is named and there are no such scopes.
    """
    if customer_id is None:
        scopes = frozenset(scope.value for scope in grant.scopes)
    else:
        scopes = frozenset(scope.value for scope in grant.scopes if scope.is_for_a_customer)
        if not scopes:
            raise Refused(Code.SCOPE_MISSING, any_of=["user:wallets", "user:customers"])
    return Caller(
        client_id=grant.client_id,
        account_id=grant.account_id,
        scopes=scopes,
        customer_id=customer_id,
    )
