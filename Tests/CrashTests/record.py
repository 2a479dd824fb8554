"""The record as it lies on disk, read with nothing of kefu."""

import collections
import json
import sqlite3
import subprocess

CUSTOMERS = "SELECT id, customer_id FROM conversation"
WAITING = "SELECT COUNT(*) FROM conversation WHERE awaiting_since IS NOT NULL"
EVENTS = "SELECT sequence, conversation_id, position, type, actor_kind, payload FROM event ORDER BY sequence"


def from_sqlite(file, questions):
    """The rows that answer each question, all of one moment."""
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    with database:
        answers = [database.execute(question).fetchall() for question in questions]
    database.close()
    return answers


def from_postgres(url, questions):
    commands = ["BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"]
    for number, question in enumerate(questions):
        commands.append(f"SELECT json_build_array({number}, row_to_json(found)) FROM ({question}) AS found")
    done = subprocess.run(
        ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", url], input=";\n".join(commands) + ";", check=True,
        capture_output=True, text=True)
    answers = [[] for _ in questions]
    for line in done.stdout.splitlines():
        number, row = json.loads(line)
        answers[number].append(tuple(row.values()))
    return answers


def damage_in_postgres(url):
    """What PostgreSQL's own check of tables and indexes finds."""
    checks = [
        "SET client_min_messages = warning",
        "CREATE EXTENSION IF NOT EXISTS amcheck",
        "SELECT bt_index_check(indexrelid, true) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
        "WHERE relam = 403 AND relpersistence = 'p'",
        "SELECT relname, found.msg FROM pg_class, LATERAL verify_heapam(oid) AS found WHERE relkind = 'r'",
    ]
    done = subprocess.run(
        ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", url], input=";\n".join(checks) + ";", capture_output=True, text=True)
    return (done.stderr + done.stdout).strip() or "ok"


class Record:
    """In SQLite in the folder `data`, or in the PostgreSQL database at the address `database`."""

    def __init__(self, data, database=None):
        questions = (CUSTOMERS, WAITING, EVENTS)
        if database:
            self.integrity = damage_in_postgres(database)
            customers, waiting, rows = from_postgres(database, questions)
        else:
            self.integrity = from_sqlite(data / "kefu.sqlite", ["PRAGMA integrity_check"])[0][0][0]
            customers, waiting, rows = from_sqlite(data / "kefu.sqlite", questions)
        self.customers, self.waiting = dict(customers), waiting[0][0]
        self.events = [(*row[:5], json.loads(row[5])) for row in rows]

    def gaps(self):
        """Conversations whose positions are not 1, 2, 3, ... in the order of the log."""
        positions = collections.defaultdict(list)
        for _, conversation, position, *_ in self.events:
            positions[conversation].append(position)
        return [key for key, found in positions.items() if found != list(range(1, len(found) + 1))]

    def received(self):
        """(customer, client id, sequence, text, message id) of every message of a customer."""
        for sequence, conversation, _, type, _, payload in self.events:
            if type == "message.received":
                customer, identifier = payload["externalID"].split(".", 1)
                if customer != self.customers[conversation]:
                    raise AssertionError(f"a message of {customer} lies with {self.customers[conversation]}")
                yield customer, identifier, sequence, payload["content"]["text"], payload["id"]

    def turns(self):
        """Message id -> how many turns answered it."""
        return collections.Counter(event[5]["answering"] for event in self.events if event[3] == "turn.completed")

    def replies(self):
        """Message id -> positions of the replies to it."""
        found = collections.defaultdict(list)
        for _, _, position, type, _, payload in self.events:
            if type == "message.sent" and payload.get("answering"):
                found[payload["answering"]].append(position)
        return found

    def messages(self, customer):
        """(sequence, from, client id, message id) of what the customer should have seen, in order."""
        found = []
        for sequence, conversation, _, type, actor, payload in self.events:
            if self.customers[conversation] != customer or type not in ("message.received", "message.sent"):
                continue
            external = payload["externalID"].split(".", 1)[1] if type == "message.received" else None
            found.append((sequence, actor, external, payload["id"]))
        return found

    def handovers(self):
        return sum(event[3] == "handover.requested" for event in self.events)
