"""Events of what may be a customer's: told, looked up, forgotten and listed."""

from fastapi import Request
from starlette.responses import Response

from pos_app.central.api import commands
from pos_app.central.api.answers import NOT_TO_BE_KEPT, json_answer
from pos_app.central.api.asked import Query, body_of
from pos_app.central.awaiting import outcome_of
from pos_app.central.caller import Caller
from pos_app.domain.clock import Clock
from pos_app.domain.token_event import StoryFilter
from pos_app.wallet.wallet import Wallet
from pos_app.wire.wallet_api.token_events import (
    FindRequest,
    ForgetRequest,
    story_answers,
    token_detail,
)


class TokenEvents:
    """What is known of a (type, value), be it a customer's or nobody's yet."""

    def __init__(self, wallet: Wallet, clock: Clock) -> None:
        self._wallet = wallet
        self._clock = clock

    async def find(self, request: Request, caller: Caller) -> Response:
        """Show what is known of a value, and tell what happened if the caller says so."""
        word = await body_of(request, FindRequest)
        story = await outcome_of(self._wallet.token_story(commands.about_token(caller, word)))
        return json_answer(token_detail(story, self._clock.now_ms()))

    async def forget(self, request: Request, caller: Caller) -> Response:
        """Forget what is known of a value."""
        word = await body_of(request, ForgetRequest)
        await outcome_of(self._wallet.forget_token_events(commands.about_token(caller, word)))
        return Response(status_code=204, headers=NOT_TO_BE_KEPT)

    async def list(self, request: Request, caller: Caller) -> Response:
        """Show one page of what is known."""
        query = Query(request)
        wanted = StoryFilter(
            limit=query.limit(),
            starting_after=query.text("starting_after"),
            since_ms=query.moment_ms("since_datetime"),
            deleted_since_ms=query.moment_ms("deleted_since"),
        )
        stories = await outcome_of(self._wallet.token_stories(caller.account_id, wanted))
        return json_answer(story_answers(stories, self._clock.now_ms()))
