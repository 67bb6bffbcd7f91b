"""The operations of API clients, as the published description and the routes know them."""

from typing import Final

from pos_app.central.api.operation import Link, Operation
from pos_app.central.auth import examples
from pos_app.wire.auth import ClientAnswer, ClientRequest, GrantAnswer, GrantRequest

_ADMINS: Final = ("admin:accounts",)

CREATE_CLIENT: Final = Operation(
    id="aid_auths_clients_post",
    method="POST",
    path="/auth/clients",
    summary="Create an API client; its secret is told this once",
    scopes=_ADMINS,
    asks=ClientRequest,
    answers=ClientAnswer,
    example_request=examples.CLIENT_REQUEST,
    example_answer=examples.CLIENT,
    links={
        "Grant": Link(
            operation_id="aid_auths_client_grants_post",
            body={
                "client_id": "$response.body#/client_id",
                "audience": "https://api.dintero.com/v1/accounts/T00000001",
                "scope": ["read:wallets"],
            },
        )
    },
)
CREATE_GRANT: Final = Operation(
    id="aid_auths_client_grants_post",
    method="POST",
    path="/auth/client-grants",
    summary="Let an API client work on this account",
    scopes=_ADMINS,
    asks=GrantRequest,
    answers=GrantAnswer,
    example_request=examples.GRANT_REQUEST,
    example_answer=examples.GRANT,
)
