"""The record as it lies on disk, read with nothing of kefu."""

import collections
import json
import sqlite3


class Record:
    def __init__(self, data):
        database = sqlite3.connect(f"file:{data / 'kefu.sqlite'}?mode=ro", uri=True)
        with database:
            self.integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
            self.customers = dict(database.execute("SELECT id, customer_id FROM conversation"))
            self.waiting = database.execute("SELECT COUNT(*) FROM conversation WHERE awaiting_since IS NOT NULL").fetchone()[0]
            rows = database.execute(
                "SELECT sequence, conversation_id, position, type, actor_kind, payload FROM event ORDER BY sequence"
            ).fetchall()
        database.close()
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
