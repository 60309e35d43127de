"""Follow a conversation and speak in it: `python chat_client.py https://leerkring.example 12 SESSIONID [words]`"""

import asyncio
import json
import random
import sys
import uuid
from collections.abc import AsyncIterator

import httpx
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

VERSION, POLL, SILENCE, OLD_CLIENT, NO_ACCESS = 1, 5, 50, 4400, 4403


class Conversation:
    def __init__(self, site: str, room: int, session: str, change: int = 0, timeout: float = 30) -> None:
        self.site, self.room, self.change, token = site.rstrip("/"), room, change, uuid.uuid4().hex
        self.who = {"Cookie": f"sessionid={session}; csrftoken={token}", "Origin": self.site}
        headers = self.who | {"Accept": "application/json", "X-CSRFToken": token, "Referer": f"{self.site}/"}
        self.http = httpx.AsyncClient(base_url=f"{self.site}/gesprek/{room}/", headers=headers, timeout=timeout)

    async def ask(self, method: str, path: str, **content: dict) -> dict:
        """Ask until there is an answer: everything may be asked twice."""
        wait = 0.5
        while True:
            try:
                answer = await self.http.request(method, path, **content)
                if answer.status_code < 500:
                    return answer.raise_for_status().json()
            except httpx.TransportError:
                pass
            await asyncio.sleep(about(wait := min(30, wait * 2)))

    async def say(self, text: str) -> dict:
        return await self.ask("POST", "berichten/", data={"text": text, "submission": str(uuid.uuid4())})

    async def missed(self) -> AsyncIterator[dict]:
        more = True
        while more:
            page = await self.ask("GET", "na/", params={"after": self.change})
            for change in page["changes"]:
                yield change
            self.change, more = page["change"], page["more"]

    async def frames(self) -> AsyncIterator[dict]:
        address = f"{self.site.replace('http', 'ws', 1)}/live/gesprek/{self.room}/?v={VERSION}&lang=nl"
        async with connect(address, additional_headers=self.who) as socket:
            while True:
                yield json.loads(await asyncio.wait_for(socket.recv(), SILENCE))

    async def follow(self) -> AsyncIterator[dict]:
        """Yield every change once and in order, whatever happens in between."""
        while True:
            try:
                async for change in self.missed():
                    yield change
                async for frame in self.frames():
                    if frame["type"] == "change" and frame["change"] == self.change + 1:
                        self.change += 1
                        yield frame
                    elif frame["type"] == "behind" or frame.get("change", 0) > self.change:
                        async for change in self.missed():
                            yield change
            except (OSError, InvalidHandshake, ConnectionClosed) as lost:
                if getattr(getattr(lost, "rcvd", None), "code", 0) in (OLD_CLIENT, NO_ACCESS):
                    raise
            await asyncio.sleep(about(POLL))


def about(seconds: float) -> float:
    return seconds * random.uniform(0.5, 1.5)  # noqa: S311 – so that not everybody comes back at once


async def main(site: str, room: str, session: str, *words: str) -> None:
    conversation = Conversation(site, int(room), session)
    if words:
        await conversation.say(" ".join(words))
    async for change in conversation.follow():
        print(json.dumps(change), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
