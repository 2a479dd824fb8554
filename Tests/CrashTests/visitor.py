"""A customer with a tab open: sends as the widget does, until acknowledged, and reads the stream from where it broke off."""

import http.client
import json
import random
import threading
import time
import uuid

# Each is answered by the assistant alone; none asks for a person.
SCRIPTS = [
    ["How do returns work?", "What does delivery cost?", "Thank you"],
    ["怎么退货？", "运费多少？", "谢谢"],
    ["Where is my order?", "K20267860", "How long does delivery take?"],
    ["我的订单到哪了？", "K20269239", "有哪些付款方式？"],
    ["Where is my order?", "K20263752"],
    ["订单查询", "K20265120", "How do returns work?"],
]

TROUBLE = (OSError, http.client.HTTPException, ValueError)


class Visitor:
    def __init__(self, port, seed):
        self.port = port
        self.random = random.Random(seed)
        self.script = SCRIPTS[seed % len(SCRIPTS)]
        self.token = self.customer = None
        #: Client id -> (sequence, text) of what the server said it has.
        self.acknowledged = {}
        #: Acknowledgements of one id that named different messages: there must be none.
        self.contradictions = []
        self.resent = 0
        #: (sequence, from, external id, message id) of each message the tab showed, in the order it came.
        self.seen = []
        self.reconnects = 0
        self._sending, self._reading = threading.Event(), threading.Event()
        self._threads = []

    def start(self):
        self._sending.set()
        self._reading.set()
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._send_all, self._read_all)]
        for thread in self._threads:
            thread.start()

    def stop_sending(self):
        """Returns when the message under way is acknowledged."""
        self._sending.clear()
        self._threads[0].join()

    def stop_reading(self):
        self._reading.clear()
        self._threads[1].join()

    def session(self):
        return self._post("session", {"token": self.token, "language": "en"}, status=200)

    def history(self):
        """All messages of the customer, as a tab without any memory is told them."""
        messages = []
        self._stream(0, messages.append, until=lambda: not messages or messages[-1][0] < self.seen[-1][0])
        return messages

    def _post(self, path, body, status):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            headers = {"Content-Type": "application/json"}
            if self.token:
                headers["Authorization"] = "Bearer " + self.token
            connection.request("POST", "/api/v1/chat/" + path, json.dumps(body), headers)
            answer = connection.getresponse()
            text = answer.read()
            if answer.status != status:
                raise ValueError(f"{path} was answered with {answer.status}: {text[:200]}")
            return json.loads(text)
        finally:
            connection.close()

    def _send_all(self):
        while self.token is None:
            try:
                opened = self.session()
                self.token, self.customer = opened["token"], opened["customer"]
            except TROUBLE:
                time.sleep(0.05)
        number = 0
        while self._sending.is_set():
            self._send(str(uuid.UUID(int=self.random.getrandbits(128))), self.script[number % len(self.script)])
            number += 1
            time.sleep(self.random.uniform(0, 0.05))

    def _send(self, identifier, text):
        # One in ten is sent again although it was acknowledged, as by a tab that was reloaded meanwhile.
        for _ in range(2 if self.random.random() < 0.1 else 1):
            self._acknowledge(identifier, text)

    def _acknowledge(self, identifier, text):
        while True:
            try:
                sequence = self._post("messages", {"id": identifier, "text": text}, status=202)["sequence"]
            except TROUBLE:
                self.resent += 1
                time.sleep(0.05)
                continue
            if self.acknowledged.setdefault(identifier, (sequence, text)) != (sequence, text):
                self.contradictions.append(identifier)
            return

    def _read_all(self):
        while self._reading.is_set():
            if self.token:
                try:
                    cursor = self.seen[-1][0] if self.seen else 0
                    self._stream(cursor, self.seen.append, until=self._reading.is_set)
                except TROUBLE:
                    pass
                self.reconnects += 1
            time.sleep(0.05)

    def _stream(self, cursor, take, until):
        """Hands each `message` event to `take` for as long as `until()` is true or the stream lasts."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=1)
        try:
            headers = {"Authorization": "Bearer " + self.token, "Last-Event-ID": str(cursor)}
            connection.request("GET", "/api/v1/chat/events?deltas=0", headers=headers)
            answer = connection.getresponse()
            if answer.status != 200:
                raise ValueError(f"events was answered with {answer.status}")
            buffer = b""
            while until():
                try:
                    piece = answer.read1(65536)
                except TimeoutError:
                    # A quiet stream; the response cannot be read further after a timeout.
                    return
                if not piece:
                    return
                # An event counts when its blank line has come: what breaks off before is sent again.
                *frames, buffer = (buffer + piece).split(b"\n\n")
                for frame in frames:
                    message = parsed(frame.decode())
                    if message:
                        take(message)
        finally:
            connection.close()


def parsed(frame):
    fields = dict(line.split(": ", 1) for line in frame.split("\n") if ": " in line)
    if fields.get("event") != "message":
        return None
    view = json.loads(fields["data"])
    if int(fields["id"]) != view["sequence"]:
        raise AssertionError(f"the event {fields['id']} carries the message of {view['sequence']}")
    return view["sequence"], view["from"], view.get("externalID"), view["id"]
