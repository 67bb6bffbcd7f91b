"""Every operation on the tokens that say who a customer is."""

from typing import Final

from pos_app.central.api.operation import LIMIT, Link, Operation, flag, text
from pos_app.central.api.scopes import CUSTOMERS_READING, CUSTOMERS_WRITING
from pos_app.wire.wallet_api.customers import CustomerTokenAnswer, CustomerTokenRequest

_TOKEN: Final = {
    "customer_id": "$response.body#/customer_id",
    "tid": "$response.body#/token_id",
}

CUSTOMER_OPERATIONS: Final = (
    Operation(
        id="aid_customers_cid_tokens_post",
        method="POST",
        path="/customers/users/{customer_id}/tokens",
        summary="Say whose a value is",
        scopes=CUSTOMERS_WRITING,
        asks=CustomerTokenRequest,
        answers=CustomerTokenAnswer,
        status=201,
        links={
            "DeleteToken": Link(
                operation_id="aid_customers_cid_tokens_tid_delete", parameters=_TOKEN
            )
        },
    ),
    Operation(
        id="aid_customers_cid_tokens_get",
        method="GET",
        path="/customers/users/{customer_id}/tokens",
        summary="List the tokens of a customer, newest first",
        scopes=CUSTOMERS_READING,
        answers=list[CustomerTokenAnswer],
        parameters=(
            LIMIT,
            text("starting_after", "The id of the last token of the page before."),
            text("type", "Only tokens of this type."),
            flag("total", "Tell in the header `total-count` how many there are on all pages."),
            flag("include_deleted", "Show deleted tokens as well."),
        ),
    ),
    Operation(
        id="aid_customers_cid_tokens_tid_delete",
        method="DELETE",
        path="/customers/users/{customer_id}/tokens/{tid}",
        summary="Let a token stand for nobody",
        scopes=CUSTOMERS_WRITING,
        answers=CustomerTokenAnswer,
    ),
)
