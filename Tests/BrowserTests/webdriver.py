"""A small WebDriver client on the standard library, for Debian's Chromium and chromedriver."""

import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Timeout(AssertionError):
    """What was waited for did not come."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, condition, seconds=10.0):
    """Returns the first truthy value of `condition()`, or raises `Timeout` naming `what` was waited for."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Timeout(f"waited {seconds:g} s for {what}")
        time.sleep(0.05)


class Driver:
    """One chromedriver process; each browser is a session of it."""

    def __init__(self):
        binary = shutil.which("chromedriver")
        self.browser_binary = shutil.which("chromium") or shutil.which("google-chrome")
        if not binary or not self.browser_binary:
            raise SystemExit("needs chromium and chromedriver: run Scripts/setup --with browser")
        self.port = free_port()
        self.process = subprocess.Popen([binary, f"--port={self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("chromedriver", self._is_ready)

    def _is_ready(self):
        try:
            return self.call("GET", "/status")["ready"]
        except OSError:
            return False

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", method=method, data=data, headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            problem = json.load(error)["value"]
            raise AssertionError(f"{problem['error']}: {problem['message'].splitlines()[0]}") from None

    def browser(self, width=1280, height=860, language="en", dark=False):
        return Browser(self, width, height, language, dark)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


class Browser:
    """A browser with a profile of its own: cookies and storage are not shared with another."""

    def __init__(self, driver, width, height, language, dark):
        arguments = [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
            f"--window-size={width},{height}", f"--lang={language}", f"--accept-lang={language}",
        ]
        options = {"binary": driver.browser_binary, "args": arguments, "prefs": {"intl.accept_languages": language}}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        session = driver.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._path = f"/session/{session['sessionId']}"
        self._driver = driver
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.devtools("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def call(self, method, path, body=None):
        return self._driver.call(method, self._path + path, body)

    def devtools(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def reload(self):
        self.call("POST", "/refresh", {})

    @property
    def url(self):
        return self.call("GET", "/url")

    def run(self, script, *arguments):
        """Runs a function body in the page and returns its value."""
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def type(self, text):
        """Types with the keyboard where the focus is; special keys are WebDriver's private characters."""
        presses = [{"type": kind, "value": character} for character in text for kind in ("keyDown", "keyUp")]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": presses}]})

    def chord(self, modifier, key):
        steps = [("keyDown", modifier), ("keyDown", key), ("keyUp", key), ("keyUp", modifier)]
        presses = [{"type": kind, "value": value} for kind, value in steps]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": presses}]})

    def new_tab(self):
        handle = self.call("POST", "/window/new", {"type": "tab"})["handle"]
        self.switch(handle)
        return handle

    @property
    def tab(self):
        return self.call("GET", "/window")

    def switch(self, handle):
        self.call("POST", "/window", {"handle": handle})

    def errors(self):
        """Messages of the console since the last call that are errors of scripts or of the content policy."""
        log = self.call("POST", "/se/log", {"type": "browser"})
        return [entry["message"] for entry in log if entry["level"] == "SEVERE" and entry["source"] != "network"]

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))

    def close(self):
        self.call("DELETE", "")
