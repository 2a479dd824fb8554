"""A real `kefu serve` with a data folder of its own, which can be killed and started again."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import urllib.error
import urllib.request

from webdriver import free_port, wait_for

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


class Kefu:
    """The server under test; `url` stays the same over restarts, as it would for customers."""

    def __init__(self):
        self.binary = os.environ.get("KEFU_BINARY") or str(REPOSITORY / ".build/debug/kefu")
        if not os.access(self.binary, os.X_OK):
            raise SystemExit(f"needs the kefu program at {self.binary}: run make build, or set KEFU_BINARY")
        self.folder = tempfile.TemporaryDirectory(prefix="kefu-browser-")
        self.port, self.shop_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log_path = pathlib.Path(self.folder.name) / "server.log"
        self.process = None
        self.start()
        self.email, self.password = self._administrator()

    def start(self):
        command = [
            self.binary, "serve", str(REPOSITORY / "Examples/Shop"), "--data", self.folder.name + "/data",
            "--port", str(self.port), "--shop-port", str(self.shop_port),
        ]
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        wait_for("the server", self._is_ready, seconds=120)

    def account(self, email, name):
        """Makes an account for a colleague beside the running server; returns its password."""
        command = [self.binary, "account", email, "--name", name, "--data", self.folder.name + "/data"]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.strip()

    def kill(self):
        """Ends it as a power cut would: nothing is flushed, nobody is told."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def revive(self):
        """Starts it again if a test has left it dead, so that the next one does not fail for that."""
        if self.process.poll() is not None:
            self.start()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.folder.cleanup()

    def log(self):
        return self.log_path.read_text(errors="replace")

    def _is_ready(self):
        if self.process.poll() is not None:
            raise SystemExit(f"kefu serve ended with {self.process.returncode}:\n{self.log()[-2000:]}")
        try:
            with urllib.request.urlopen(self.url + "/readyz", timeout=2) as answer:
                return answer.status == 200
        except (OSError, urllib.error.HTTPError):
            return False

    def _administrator(self):
        """The account that the first start generates and prints once."""
        found = wait_for("the administrator's password", lambda: re.search(
            r"(\S+@\S+) with the password ([a-z0-9-]+)", self.log()))
        return found.groups()
