"""A visitor who sends a thousand messages a second, beside some who ask as people do."""

import asyncio
import collections
import tempfile
import time

from line import Line
from record import Record
from server import Server

SECONDS, PER_SECOND = 5, 1000
QUESTIONS = ["How do returns work?", "What does delivery cost?", "怎么退货？", "运费多少？"]


async def flood(line):
    """Sends without waiting for answers; returns (client id, answer) of each message, in order."""
    sent = []

    async def send():
        start = time.monotonic()
        for number in range(SECONDS * PER_SECOND):
            message = line.message(f"flood {number}")
            sent.append(message["id"])
            line.send("messages", message)
            if number % 10 == 9:
                await line.writer.drain()
                await asyncio.sleep(max(0, start + (number + 1) / PER_SECOND - time.monotonic()))

    sending = asyncio.create_task(send())
    answers = [await line.receive() for _ in range(SECONDS * PER_SECOND)]
    await sending
    return list(zip(sent, answers))


async def ask_calmly(line, until):
    """One question in 0.7 s, within what a visitor may send."""
    answers, number = [], 0
    while not until.is_set():
        message = line.message(QUESTIONS[number % len(QUESTIONS)])
        answers.append((message["id"], await line.ask("messages", message)))
        number += 1
        await asyncio.sleep(0.7)
    return answers


async def attack(port):
    flooder, others = await Line.open(port), [await Line.open(port) for _ in range(4)]
    done = asyncio.Event()
    calm = [asyncio.create_task(ask_calmly(line, done)) for line in others]
    start = time.monotonic()
    flooded = await flood(flooder)
    seconds = time.monotonic() - start
    done.set()
    calm = [await task for task in calm]
    for line in [flooder, *others]:
        line.close()
    return flooder.customer, flooded, {line.customer: answers for line, answers in zip(others, calm)}, seconds


def verdicts(record, flooder, flooded, calm, seconds):
    taken = [identifier for identifier, answer in flooded if answer.status == 202]
    refused = [(identifier, answer) for identifier, answer in flooded if answer.status == 429]
    asked = [(customer, identifier, answer) for customer, answers in calm.items() for identifier, answer in answers]
    logged = collections.Counter((customer, identifier) for customer, identifier, *_ in record.received())
    acknowledged = {(flooder, identifier) for identifier in taken} | {
        (customer, identifier) for customer, identifier, answer in asked if answer.status == 202}
    # 20 at once and 2 a second in the long run, as Documentation/API.md promises.
    allowed = 20 + 2 * (seconds + 1)
    yield "a flood is answered with 202 and 429 alone", [
        answer.status for _, answer in flooded if answer.status not in (202, 429)]
    yield "of a flood no more is taken than is promised", [] if 20 <= len(taken) <= allowed else [len(taken)]
    yield "who floods is told in a sentence, and when to come again", [
        answer.text for _, answer in refused if not answer.is_well_refused or answer.error[0] != "too_many"]
    yield "others are answered all the while", [answer.text for *_, answer in asked if answer.status != 202]
    yield "and within two seconds", [answer.seconds for *_, answer in asked if answer.seconds > 2]
    yield "what was acknowledged in a flood is in the log once", [key for key in acknowledged if logged[key] != 1]
    yield "what was refused is not in the log", [key for key in logged if key not in acknowledged]


def flooding():
    with tempfile.TemporaryDirectory(prefix="kefu-flood-") as folder:
        server = Server(folder, limits_visitors=True)
        server.train()
        server.launch()
        try:
            server.wait_until_ready()
            found = asyncio.run(attack(server.port))
        finally:
            server.kill()
        _, flooded, calm, seconds = found
        slowest = max(answer.seconds for answers in calm.values() for _, answer in answers)
        print(
            f"flood: {len(flooded)} messages in {seconds:.1f} s, taken {sum(a.status == 202 for _, a in flooded)}; "
            f"others asked {sum(map(len, calm.values()))}, the slowest took {1000 * slowest:.0f} ms")
        yield from verdicts(Record(server.data), *found)
