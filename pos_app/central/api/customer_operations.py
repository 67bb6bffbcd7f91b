"""Every operation on the tokens that say who a customer is."""

from typing import Final

from pos_app.central.api.operation import LIMIT, Link, Operation, flag, moment, text
from pos_app.central.api.scopes import (
    CUSTOMER_READERS,
    CUSTOMER_WRITERS,
    CUSTOMERS_READING,
    CUSTOMERS_WRITING,
)
from pos_app.wire.wallet_api.customers import CustomerTokenAnswer, CustomerTokenRequest
from pos_app.wire.wallet_api.token_events import (
    FindRequest,
    ForgetRequest,
    StoryAnswer,
    TokenDetail,
)

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
        parameters=(
            flag("delete_token_events", "Forget first what is known of this type and value."),
        ),
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
    Operation(
        id="aid_customers_tokens_events_post",
        method="POST",
        path="/customers/tokens/events",
        summary="Find whose a value is and what is known of it, and tell what happened",
        scopes=CUSTOMER_WRITERS,
        asks=FindRequest,
        answers=TokenDetail,
    ),
    Operation(
        id="aid_customers_tokens_events_get",
        method="GET",
        path="/customers/tokens/events",
        summary="List what is known of values",
        scopes=CUSTOMER_READERS,
        answers=list[StoryAnswer],
        parameters=(
            LIMIT,
            text("starting_after", "The id of the last one of the page before."),
            moment("since_datetime"),
            moment("deleted_since"),
        ),
    ),
    Operation(
        id="aid_customers_tokens_events_delete",
        method="DELETE",
        path="/customers/tokens/events",
        summary="Forget what is known of a value",
        scopes=CUSTOMER_WRITERS,
        asks=ForgetRequest,
        answers=None,
        status=204,
    ),
)
