"""What a thread does is awaited here: a Future of the wallet, on the service's event loop.

As `asyncio.wrap_future`, which looks at both ends of what it joins several times under a lock.
"""

import asyncio
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

T = TypeVar("T")


async def outcome_of(future: Future[T]) -> T:
    """Return what the Future resolves to, or raise what it fails with.

    Whoever gives up waiting calls off what has not begun.
    """
    loop = asyncio.get_running_loop()
    waiter: asyncio.Future[None] = loop.create_future()
    future.add_done_callback(partial(_tell, loop, waiter))
    try:
        await waiter
    except asyncio.CancelledError:
        future.cancel()
        raise
    return future.result()


def _tell(loop: asyncio.AbstractEventLoop, waiter: "asyncio.Future[None]", _done: object) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(_wake, waiter)


def _wake(waiter: "asyncio.Future[None]") -> None:
    if not waiter.done():
        waiter.set_result(None)
