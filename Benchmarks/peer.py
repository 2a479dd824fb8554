"""Teaches ChatterBot the example shop's questions and times its answers; run by `Benchmarks/run --peer PYTHON`.

usage: peer.py ASSISTANT QUESTIONS
"""

import importlib.metadata
import json
import pathlib
import re
import sys
import time

from chatterbot import ChatBot
from chatterbot.tagging import LowercaseTagger
from chatterbot.trainers import ListTrainer


def main(assistant, questions):
    # Its default tagger needs a language model that PyPI does not have.
    bot = ChatBot("peer", database_uri="sqlite://", read_only=True, tagger=LowercaseTagger)
    trainer = ListTrainer(bot, show_training_progress=False)
    pairs = []
    for path in sorted(pathlib.Path(assistant, "intents").glob("*.yml")):
        intent = None
        for line in path.read_text().splitlines():
            if match := re.match(r"\s*- intent: (\S+)", line):
                intent = match[1]
            elif (match := re.match(r"\s+- (.+)", line)) and intent:
                pairs.append([match[1], intent])
    for pair in pairs:
        trainer.train(pair)
    texts = [line for line in pathlib.Path(questions).read_text().splitlines() if line]
    times = []
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and len(times) < 1000:
        start = time.monotonic()
        bot.get_response(texts[len(times) % len(texts)])
        times.append((time.monotonic() - start) * 1000)
    per_second = 1000 * len(times) / sum(times)
    times.sort()
    resident = int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
    print(json.dumps({
        "version": importlib.metadata.version("chatterbot"), "statements": len(pairs), "per_second": per_second,
        "p50": times[len(times) // 2], "p99": times[len(times) * 99 // 100], "resident_mib": resident}))


if __name__ == "__main__":
    main(*sys.argv[1:])
