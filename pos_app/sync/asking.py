"""Ask for one card at the counter: one question, one answer, within a time that a queue bears."""

from typing import Final

from pos_app.allowances.held.rights import Answer, Rights
from pos_app.errors import Code, Refused
from pos_app.storage.held_allowances import OpenRequest
from pos_app.sync.gateway import Gateway

AT_THE_COUNTER_MS: Final = 800

OVER: Final = frozenset({Code.TILL_NOT_LIVE, Code.TILL_NOT_FOUND, Code.CREDENTIAL_INVALID})
"""Refusals that are about the till and not about what it asks for: the request is kept."""


def ask(
    rights: Rights, gateway: Gateway, asked: OpenRequest, timeout_ms: int = AT_THE_COUNTER_MS
) -> Answer:
    """Ask for a right, and keep what is given, durably, before it is told.

    The question is noted first: when its answer does not come in time, the next round asks again.
    Raises as `Gateway.request` and `Rights.take`.
    """
    rights.ask(asked).result()
    return ask_again(rights, gateway, asked, timeout_ms)


def ask_again(rights: Rights, gateway: Gateway, asked: OpenRequest, timeout_ms: int) -> Answer:
    """Ask for what was noted before, to the byte; the same answer comes however often."""
    try:
        answer = gateway.request(asked, timeout_ms)
    except Refused as refused:
        if refused.code not in OVER:
            rights.forget(asked.request_id).result()
        raise
    rights.take(answer).result()
    return answer
