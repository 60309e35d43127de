"""Follow a conversation and speak in it: `python chat_client.py https://leerkring.example 12 SESSIONID [words]`"""

import asyncio
import itertools
import json
import random
import sys
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

VERSION, POLL, SILENCE, THE_END = 1, 5, 50, {4400, 4403}
about = random.SystemRandom().uniform


class Conversation:
    def __init__(self, site: str, room: int, session: str, change: int = 0, timeout: float = 30) -> None:
        self.site, self.room, self.change, token = site.rstrip("/"), room, change, uuid.uuid4().hex
        self.who = {"Cookie": f"sessionid={session}; csrftoken={token}", "Origin": self.site}
        headers = self.who | {"Accept": "application/json", "X-CSRFToken": token, "Referer": f"{self.site}/"}
        self.http = httpx.AsyncClient(base_url=f"{self.site}/gesprek/{room}/", headers=headers, timeout=timeout)
        self.live = f"{self.site.replace('http', 'ws', 1)}/live/gesprek/{room}/?v={VERSION}&lang=nl"

    async def ask(self, method: str, path: str, **content: dict) -> dict:
        """Ask until there is an answer: everything may be asked twice."""
        for tries in itertools.count():
            with suppress(httpx.TransportError):  # nobody knows whether it arrived
                answer = await self.http.request(method, path, **content)
                if answer.status_code < 500:
                    break
            await asyncio.sleep(min(30, 2**tries) * about(0.5, 1.5))
        return answer.raise_for_status().json()

    async def say(self, text: str) -> dict:
        return await self.ask("POST", "berichten/", data={"text": text, "submission": str(uuid.uuid4())})

    async def missed(self) -> AsyncIterator[dict]:
        more = True
        while more:
            page = await self.ask("GET", "na/", params={"after": self.change})
            for change in page["changes"]:
                yield change
            self.change, more = page["change"], page["more"]

    async def follow(self) -> AsyncIterator[dict]:
        """Yield every change once and in order, whatever happens in between."""
        while True:
            try:
                async for change in self.missed():
                    yield change
                async with connect(self.live, additional_headers=self.who) as socket:
                    while True:
                        frame = json.loads(await asyncio.wait_for(socket.recv(), SILENCE))
                        if frame["type"] == "change" and frame["change"] == self.change + 1:
                            self.change += 1
                            yield frame
                        elif frame["type"] == "behind" or frame.get("change", 0) > self.change:
                            async for change in self.missed():
                                yield change
            except (OSError, InvalidHandshake, ConnectionClosed) as lost:
                if getattr(getattr(lost, "rcvd", None), "code", 0) in THE_END:
                    raise
            await asyncio.sleep(POLL * about(0.5, 1.5))


async def main(site: str, room: str, session: str, *words: str) -> None:
    conversation = Conversation(site, int(room), session)
    if words:
        await conversation.say(" ".join(words))
    async for change in conversation.follow():
        print(json.dumps(change), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
