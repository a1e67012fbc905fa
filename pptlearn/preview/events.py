"""What happened, told to every open page by server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

HEARTBEAT = 15.0
"""Seconds after which a quiet stream says that it is alive: proxies and browsers drop silent ones."""
RETRY = b"retry: 1000\n\n"


class Events:
    """Pages that listen; all of it happens in the server's loop."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[bytes | None]] = set()
        self._is_closed = False

    def tell(self, name: str, **facts: object) -> None:
        message = f"event: {name}\ndata: {json.dumps(facts, ensure_ascii=False)}\n\n".encode()
        for listener in self._listeners:
            listener.put_nowait(message)

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self._is_closed = True
        for listener in self._listeners:
            listener.put_nowait(None)

    async def stream(self) -> AsyncIterator[bytes]:
        """Yield what is told from now on, as `text/event-stream`."""
        mine: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._listeners.add(mine)
        try:
            yield RETRY
            while not self._is_closed:
                message = await _next(mine)
                if message is None:
                    return
                yield message
        finally:
            self._listeners.discard(mine)


async def _next(queue: asyncio.Queue[bytes | None]) -> bytes | None:
    try:
        return await asyncio.wait_for(queue.get(), HEARTBEAT)
    except TimeoutError:
        return b": still here\n\n"
