"""What a customer and an agent do on the pages, in their words."""

from webdriver import wait_for

ENTER, ESCAPE, SHIFT, TAB = "\ue007", "\ue00c", "\ue008", "\ue004"


class Widget:
    """The chat on a page of the company's site."""

    def __init__(self, browser, url):
        self.browser = browser
        browser.open(url)
        self.await_script()

    def await_script(self):
        wait_for("the widget", lambda: self.browser.run("return Boolean(document.querySelector('kefu-chat'))"))

    def inside(self, body, *arguments):
        return self.browser.run("const root = document.querySelector('kefu-chat').shadowRoot;" + body, *arguments)

    def open(self):
        if not self.is_open():
            self.inside("root.querySelector('.launcher').click()")
        wait_for("the greeting", lambda: self.inside("return root.querySelectorAll('.row').length > 0"))

    def is_open(self):
        return self.inside("return !root.querySelector('.panel').hidden")

    def say(self, text):
        self.inside("root.querySelector('textarea').focus()")
        self.browser.type(text + ENTER)

    def rows(self):
        """Everything in the log, in order: `{class, text, card, sources}`."""
        return self.inside("""
            return [...root.querySelectorAll('.log > *')].map((row) => ({
                kind: row.className, text: row.querySelector('.bubble')?.textContent ?? row.textContent,
                card: row.querySelector('.card')?.innerText ?? null,
                sources: [...row.querySelectorAll('summary')].map((each) => each.textContent),
                buttons: [...row.querySelectorAll('.quick button')].map((each) => each.textContent) }))""")

    def texts(self, kind):
        return [row["text"] for row in self.rows() if row["kind"].split()[1:2] == [kind] and "preview" not in row["kind"]]

    def sent(self):
        """Texts that the server has acknowledged."""
        return [row["text"] for row in self.rows() if row["kind"] == "row customer"]

    def await_reply(self, count=1, kind="assistant", seconds=20):
        """Waits for `count` messages of `kind` after the greeting; returns the rows of that kind."""
        def replies():
            rows = [row for row in self.rows() if row["kind"] == f"row {kind}"]
            return rows if len(rows) >= count + (kind == "assistant") else None
        return wait_for(f"{count} messages of the {kind}", replies, seconds)

    def status(self):
        return self.inside("return root.querySelector('.state').innerText")

    def await_status(self, text, seconds=15):
        wait_for(f"the status “{text}”", lambda: text in self.status(), seconds)

    def press_handover(self):
        self.inside("root.querySelector('.state button').click()")


class Desk:
    """The agents' page."""

    def __init__(self, browser, url):
        self.browser = browser
        self.url = url

    def sign_in(self, email, password):
        self.browser.open(self.url + "/desk/sign-in")
        self.browser.run("document.getElementById('email').focus()")
        self.browser.type(email)
        self.browser.run("document.getElementById('password').focus()")
        self.browser.type(password + ENTER)

    def await_live(self):
        wait_for("the live desk", lambda: self.browser.run(
            "const line = document.getElementById('connection'); return line && line.textContent && !line.classList.contains('lost')"))

    def entries(self):
        return self.browser.run("return [...document.querySelectorAll('.entry')].map((each) => each.innerText)")

    def view(self, name):
        self.browser.run(f"document.querySelector('[data-view={name}]').click()")

    def transcript(self):
        return self.browser.run("return document.querySelector('.transcript')?.innerText ?? ''")

    def await_transcript(self, text, seconds=15):
        wait_for(f"“{text}” in the transcript", lambda: text in self.transcript(), seconds)

    def press(self, step):
        wait_for(f"the button {step}", lambda: self.browser.run(
            f"const button = document.querySelector('[data-step={step}]'); button?.click(); return Boolean(button)"))

    def press_at(self, step, moment):
        """Presses at a moment in milliseconds since 1970, so that several browsers press at once."""
        self.browser.run(
            "const [step, moment] = arguments;"
            "setTimeout(() => document.querySelector(`[data-step=${step}]`).click(), moment - Date.now())", step, moment)

    def has_it(self):
        return "return" in self.steps()

    def steps(self):
        return self.browser.run("return [...document.querySelectorAll('[data-step]')].map((each) => each.dataset.step)")

    def say(self, text, mode="reply"):
        wait_for(f"the {mode} box", lambda: self.browser.run(
            f"const mode = document.querySelector('button[data-mode={mode}]:not(:disabled)'); mode?.click(); return Boolean(mode)"))
        self.browser.type(text + ENTER)
        self.await_transcript(text)

    def details(self):
        return self.browser.run("return document.getElementById('details').innerText")
