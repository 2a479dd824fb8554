"""A real `kefu serve`, which can be killed at any moment and started again on the same folder and port."""

import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
ASSISTANT = REPOSITORY / "Examples/Shop"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    def __init__(self, folder, assistant=ASSISTANT, options=("--without-encoder",), limits_visitors=False, database=None):
        self.assistant, self.options = assistant, list(options)
        self.database = database
        self.limits_visitors = limits_visitors
        self.binary = os.environ.get("KEFU_BINARY") or str(REPOSITORY / ".build/debug/kefu")
        if not os.access(self.binary, os.X_OK):
            raise SystemExit(f"needs the kefu program at {self.binary}: run make build, or set KEFU_BINARY")
        self.data = pathlib.Path(folder) / "data"
        self.log_path = pathlib.Path(folder) / "server.log"
        self.port, self.shop_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def train(self):
        """Once beforehand, so that every start is quick."""
        command = [self.binary, "train", str(self.assistant), "--data", str(self.data), *self.options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=900)

    def launch(self):
        command = [
            self.binary, "serve", str(self.assistant), "--data", str(self.data), *self.options,
            "--port", str(self.port), "--limit-visitors", str(self.limits_visitors).lower(),
        ]
        if self.database:
            command += ["--database", self.database]
        if self.assistant == ASSISTANT:
            command += ["--shop-port", str(self.shop_port)]
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def wait_until_ready(self, seconds=60):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise SystemExit(f"kefu serve ended with {self.process.returncode}:\n{self.last_words()}")
            try:
                with urllib.request.urlopen(self.url + "/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.02)
        raise SystemExit(f"kefu serve was not ready within {seconds} s:\n{self.last_words()}")

    def kill(self):
        """Ends it as a power cut would: nothing is flushed, nobody is told."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds=10):
        """Asks it to end; returns the exit status and how long it took, with None for one that had to be killed."""
        start = time.monotonic()
        self.process.terminate()
        try:
            return self.process.wait(timeout=seconds), time.monotonic() - start
        except subprocess.TimeoutExpired:
            self.kill()
            return None, time.monotonic() - start

    def last_words(self):
        """The end of the server's log; of a program that trapped, what it said then."""
        log = self.log_path.read_text(errors="replace")
        trap = log.rfind("Fatal error")
        return log[max(trap - 300, 0):trap + 5000] if trap >= 0 else log[-3000:]
