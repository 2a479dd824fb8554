"""A disk that fills up under a running server, and has room again later."""

import asyncio
import collections
import contextlib
import os
import pathlib
import subprocess
import tempfile
import time

from line import Line
from record import Record
from server import Server

#: Room for the trained models and some hundred messages.
MEGABYTES = 32
LONG = "很长的消息" * 700


@contextlib.contextmanager
def small_file_system(folder):
    pathlib.Path(folder).mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "kefu-test", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def can_mount():
    if os.geteuid() != 0:
        return False
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(["mount", "-t", "tmpfs", "kefu-test", folder], capture_output=True)
        if tried.returncode == 0:
            subprocess.run(["umount", folder], check=True)
        return tried.returncode == 0


def fill(path):
    """Takes all the room that is left."""
    with open(path, "wb", buffering=0) as ballast, contextlib.suppress(OSError):
        while True:
            ballast.write(b"\0" * 4096)


class Story:
    """What one visitor was told before, while and after the disk was full."""

    def __init__(self, line):
        self.line = line
        self.acknowledged, self.refused, self.before, self.after = {}, {}, [], []

    async def say(self, text, identifier=None):
        message = self.line.message(text, identifier)
        answer = await self.line.ask("messages", message)
        if answer.status == 202:
            self.acknowledged[message["id"]] = message["text"]
        else:
            self.refused[message["id"]] = answer
        return answer

    async def until_refused(self, most=2000):
        """Long messages until three in a row were refused: there may be room in files that exist."""
        for _ in range(most):
            await self.say(LONG)
            if len(self.refused) >= 3:
                return

    async def say_again(self, seconds=20):
        """The refused messages under their ids, as a widget sends them again."""
        deadline = time.monotonic() + seconds
        for identifier in list(self.refused):
            while (answer := await self.line.say(LONG, identifier)).status != 202 and time.monotonic() < deadline:
                await asyncio.sleep(0.5)
            self.after.append(answer)
            if answer.status == 202:
                self.acknowledged[identifier] = LONG


async def fill_and_free(server):
    story = Story(await Line.open(server.port))
    story.before = [await story.say("How do returns work?") for _ in range(20)]
    ballast = server.data / "ballast"
    fill(ballast)
    await story.until_refused()
    # Reading needs no room: a visitor who comes now is greeted.
    story.greeted = (await story.line.ask("session", {"language": "en"})).status
    ballast.unlink()
    await story.say_again()
    story.after += [await story.say("What does delivery cost?") for _ in range(20)]
    story.line.close()
    return story


def wait_until_answered(server, seconds=60):
    deadline = time.monotonic() + seconds
    while Record(server.data).waiting and time.monotonic() < deadline:
        time.sleep(0.2)


def verdicts(record, story):
    logged = {identifier: text for _, identifier, _, text, _ in record.received()}
    copies = collections.Counter(identifier for _, identifier, *_ in record.received())
    turns = record.turns()
    ids = [message for *_, message in record.received()]
    yield "with room messages are taken", [answer.text for answer in story.before if answer.status != 202]
    yield "a full disk refuses messages", [] if story.refused else ["none was refused"]
    yield "with 507, a sentence, and when to come again", [
        answer.text for answer in story.refused.values()
        if answer.status != 507 or answer.error[0] != "disk_full" or not answer.is_well_refused]
    yield "who comes meanwhile is greeted", [] if story.greeted == 200 else [story.greeted]
    yield "with room again all is taken, without a restart", [a.text for a in story.after if a.status != 202]
    yield "nothing that was acknowledged is lost, after a kill", [
        identifier for identifier, text in story.acknowledged.items() if logged.get(identifier) != text]
    yield "nothing else is in the log, nor anything twice", [
        identifier for identifier, count in copies.items() if identifier not in story.acknowledged or count > 1]
    yield "every message got its one turn", [message for message in ids if turns[message] != 1]
    yield "no position of a conversation is missing", record.gaps()
    yield "the database is sound after a full disk", [record.integrity] if record.integrity != "ok" else []


def filling_the_disk():
    if not can_mount():
        print("skipped  a full disk: needs to be root and to be allowed to mount a small file system")
        return
    with tempfile.TemporaryDirectory(prefix="kefu-disk-") as folder, small_file_system(folder + "/data"):
        server = Server(folder)
        server.train()
        server.launch()
        try:
            server.wait_until_ready()
            story = asyncio.run(fill_and_free(server))
            wait_until_answered(server)
            server.kill()
            server.launch()
            server.wait_until_ready()
        finally:
            if server.process.poll() is None:
                server.kill()
        print(f"full disk: acknowledged {len(story.acknowledged)}, refused {len(story.refused)}")
        yield from verdicts(Record(server.data), story)
