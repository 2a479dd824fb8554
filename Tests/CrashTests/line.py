"""One connection to the chat, on which requests may be sent before the ones before them are answered."""

import asyncio
import json
import time
import uuid


class Answer:
    def __init__(self, status, headers, text, seconds):
        self.status, self.headers, self.text, self.seconds = status, headers, text, seconds

    @property
    def error(self):
        """The code and the sentence of a refusal; two empty texts when the body is none."""
        try:
            error = json.loads(self.text)["error"]
            return error["code"], error["message"]
        except (ValueError, KeyError):
            return "", ""

    @property
    def is_well_refused(self):
        """Whether people are told in a sentence, and programs when to come again."""
        sentence = self.error[1]
        return sentence.endswith(".") and " " in sentence and int(self.headers.get("retry-after", 0)) > 0


class Line:
    """The chat of one visitor."""

    @classmethod
    async def open(cls, port):
        line = cls()
        line.reader, line.writer = await asyncio.open_connection("127.0.0.1", port)
        line.token = None
        opened = json.loads((await line.ask("session", {"language": "en"})).text)
        line.token, line.customer = opened["token"], opened["customer"]
        return line

    async def say(self, text, identifier=None):
        return await self.ask("messages", self.message(text, identifier))

    @staticmethod
    def message(text, identifier=None):
        return {"id": identifier or str(uuid.uuid4()), "text": text}

    async def ask(self, path, body):
        start = time.monotonic()
        self.send(path, body)
        return await self.receive(start)

    def send(self, path, body):
        content = json.dumps(body).encode()
        authorization = f"Authorization: Bearer {self.token}\r\n" if self.token else ""
        self.writer.write(
            f"POST /api/v1/chat/{path} HTTP/1.1\r\nHost: kefu\r\n{authorization}Content-Length: {len(content)}\r\n\r\n"
            .encode() + content)

    async def receive(self, start=0.0):
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in head[1:] if line)}
        text = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return Answer(int(head[0].split()[1]), headers, text.decode(), time.monotonic() - start)

    def close(self):
        self.writer.close()
