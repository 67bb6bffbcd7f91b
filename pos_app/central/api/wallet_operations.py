"""Every operation of the wallet, by the names that the published API gives them."""

from typing import Final

from pos_app.central.api.operation import (
    LIMIT,
    Link,
    Operation,
    Parameter,
    flag,
    moment,
    one_of,
    text,
    whole,
)
from pos_app.central.api.scopes import CARD_OWNERS, INFORMED, PAYERS, READERS, WRITERS
from pos_app.domain.card import CardStatus, CardType
from pos_app.domain.money import Currency
from pos_app.wire.wallet_api.card_answers import (
    CardAnswer,
    CardDetails,
    CardList,
    CustomerCardAnswer,
    CustomerCardState,
    MadeCardAnswer,
    MadeCardList,
    RotatedPin,
)
from pos_app.wire.wallet_api.cards import (
    ActivateRequest,
    BatchRequest,
    CardRequest,
    RotatePinRequest,
)
from pos_app.wire.wallet_api.tokens import InfoRequest, TokenAnswer, TokenRequest
from pos_app.wire.wallet_api.transactions import (
    CaptureRequest,
    TransactionAnswer,
    TransactionRequest,
    VoidRequest,
)

_CARD_ID: Final = {"card_id": "$response.body#/card_id"}
_TO_CARD: Final = {
    "GetCard": Link(operation_id="aid_cards_cardid_get", parameters=_CARD_ID),
    "CreateToken": Link(operation_id="aid_cards_cardid_token_post", parameters=_CARD_ID),
    "ListTransactions": Link(
        operation_id="aid_cards_cardid_transactions_tid_get", parameters=_CARD_ID
    ),
}
_PENDING: Final = {"transaction_id": "$response.body#/id"}

CARD_OPERATIONS: Final = (
    Operation(
        id="aid_cards_post",
        method="POST",
        path="/wallets/cards",
        summary="Create a card",
        scopes=WRITERS,
        asks=CardRequest,
        answers=MadeCardAnswer,
        links=_TO_CARD
        | {
            "RotatePin": Link(operation_id="aid_cards_cardid_rotate_pin_post", parameters=_CARD_ID),
            "DeleteCard": Link(operation_id="aid_cards_cardid_delete", parameters=_CARD_ID),
            "FundCard": Link(
                operation_id="aid_cards_transactions_post",
                body={"card_id": "$response.body#/card_id", "type": "fund", "pending": False},
            ),
        },
    ),
    Operation(
        id="aid_cards_get",
        method="GET",
        path="/wallets/cards",
        summary="List cards, newest first",
        scopes=READERS,
        answers=CardList,
        parameters=(
            LIMIT,
            text("starting_after", "The cursor of the page before."),
            text("search", "A part of the card's or the customer's id, or the exact amount."),
            moment("created_at.gte"),
            moment("created_at.lte"),
            moment("expires_at.gte"),
            moment("expires_at.lte"),
            one_of("type", CardType),
            one_of("status", CardStatus),
            whole("amount_balance"),
            whole("amount_balance.gte"),
            whole("amount_balance.lte"),
            whole("amount_available"),
            whole("amount_available.gte"),
            whole("amount_available.lte"),
            Parameter(
                name="currency",
                schema={"type": "array", "items": {"type": "string", "enum": [*Currency]}},
                description="May be repeated.",
            ),
            text("customer", "The id of the owner."),
            flag("include_deleted", "Show cards that were put away as well."),
        ),
        links={
            "NextPage": Link(
                operation_id="aid_cards_get",
                parameters={"starting_after": "$response.body#/starting_after"},
            )
        },
    ),
    Operation(
        id="aid_cards_batch_post",
        method="POST",
        path="/wallets/cards/batch",
        summary="Create inactive cards, all or none",
        scopes=WRITERS,
        asks=BatchRequest,
        answers=MadeCardList,
        links={
            "ActivateFirst": Link(
                operation_id="aid_cards_cardid_activate_post",
                parameters={"card_id": "$response.body#/cards/0/card_id"},
            )
        },
    ),
    Operation(
        id="aid_cards_cardid_get",
        method="GET",
        path="/wallets/cards/{card_id}",
        summary="Get a card with its tokens",
        scopes=READERS,
        answers=CardDetails,
        parameters=(
            Parameter(
                name="includes",
                schema={"type": "array", "items": {"type": "string"}},
                description="Taken and ignored: everything is included.",
            ),
        ),
    ),
    Operation(
        id="aid_cards_cardid_delete",
        method="DELETE",
        path="/wallets/cards/{card_id}",
        summary="Put a card away for ever",
        scopes=WRITERS,
        answers=CardDetails,
        links={
            "GetDeletedCard": Link(operation_id="aid_cards_cardid_get", parameters=_CARD_ID),
        },
    ),
    Operation(
        id="aid_cards_cardid_activate_post",
        method="POST",
        path="/wallets/cards/{card_id}/activate",
        summary="Give an inactive card its value",
        scopes=WRITERS,
        asks=ActivateRequest,
        answers=CardDetails,
        links=_TO_CARD,
    ),
    Operation(
        id="aid_cards_cardid_rotate_pin_post",
        method="POST",
        path="/wallets/cards/{card_id}/rotate-pin",
        summary="Give a card another PIN",
        scopes=WRITERS,
        asks=RotatePinRequest,
        answers=RotatedPin,
    ),
    Operation(
        id="aid_customers_cid_cards_get",
        method="GET",
        path="/wallets/customers/{customer_id}/cards",
        summary="List the cards of a customer, without amounts",
        scopes=CARD_OWNERS,
        answers=list[CustomerCardAnswer],
        parameters=(LIMIT, text("starting_after", "The id of the last card of the page before.")),
    ),
    Operation(
        id="aid_customers_cid_card_cid_get",
        method="GET",
        path="/wallets/customers/{customer_id}/cards/{card_id}",
        summary="Get a card of a customer",
        scopes=CARD_OWNERS,
        answers=CustomerCardState,
    ),
)

PAYMENT_OPERATIONS: Final = (
    Operation(
        id="aid_cards_cardid_token_post",
        method="POST",
        path="/wallets/cards/{card_id}/tokens",
        summary="Create a token of a card",
        scopes=WRITERS,
        asks=TokenRequest,
        answers=TokenAnswer,
        links={
            "Look": Link(
                operation_id="aid_cards_token_post", body={"token": "$response.body#/token/value"}
            ),
            "Pay": Link(
                operation_id="aid_cards_transactions_post",
                body={"token": "$response.body#/token/value", "type": "drawdown"},
            ),
        },
    ),
    Operation(
        id="aid_cards_token_post",
        method="POST",
        path="/wallets/info",
        summary="See what a token leads to; nothing is spent",
        scopes=INFORMED,
        asks=InfoRequest,
        answers=CardAnswer,
    ),
    Operation(
        id="aid_cards_transactions_post",
        method="POST",
        path="/wallets/transactions",
        summary="Draw from a card, hold money on it, or fund it",
        scopes=PAYERS,
        asks=TransactionRequest,
        answers=TransactionAnswer,
        links={
            "Capture": Link(
                operation_id="aid_cards_cardid_transactions_capture_post", parameters=_PENDING
            ),
            "Void": Link(
                operation_id="aid_cards_cardid_transactions_void_post", parameters=_PENDING
            ),
            "ListTransactions": Link(
                operation_id="aid_cards_cardid_transactions_tid_get", parameters=_CARD_ID
            ),
        },
    ),
    Operation(
        id="aid_cards_cardid_transactions_tid_get",
        method="GET",
        path="/wallets/cards/{card_id}/transactions",
        summary="List the transactions of a card, the oldest first",
        scopes=READERS,
        answers=list[TransactionAnswer],
    ),
    Operation(
        id="aid_cards_cardid_transactions_capture_post",
        method="POST",
        path="/wallets/transactions/{transaction_id}/capture",
        summary="Take money that is held, all or a part",
        scopes=PAYERS,
        asks=CaptureRequest,
        answers=TransactionAnswer,
    ),
    Operation(
        id="aid_cards_cardid_transactions_void_post",
        method="POST",
        path="/wallets/transactions/{transaction_id}/void",
        summary="Give back what is held",
        scopes=PAYERS,
        asks=VoidRequest,
        answers=TransactionAnswer,
    ),
)
