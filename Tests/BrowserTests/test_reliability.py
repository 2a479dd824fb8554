"""Nothing that was shown as sent is lost, nothing comes twice, whatever happens to the server."""

from pages import Widget
from webdriver import wait_for


def test_a_killed_server_loses_and_doubles_nothing(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("How do returns work?")
    widget.await_reply()
    widget.say("before the end")
    world.kefu.kill()
    widget.await_status("reconnecting")
    widget.say("while nobody is there")
    # A request that got no answer is given up after 20 seconds.
    wait_for("the mark", lambda: "trying again" in widget.inside("return root.querySelector('.outgoing')?.innerText ?? ''"), seconds=40)
    world.kefu.start()
    expected = ["How do returns work?", "before the end", "while nobody is there"]
    wait_for("all messages", lambda: widget.sent() == expected, seconds=60)
    assistant = widget.await_reply(3, seconds=30)
    widget.browser.reload()
    widget.await_script()
    wait_for("the panel", widget.is_open)
    wait_for("the history", lambda: widget.sent() == expected)
    assert len(widget.texts("assistant")) == len(assistant)


def test_a_message_outlives_a_reload_while_the_server_is_away(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("hello")
    widget.await_reply()
    script = widget.browser.run("return document.querySelector('script[src]').src")
    world.kefu.kill()
    widget.say("kept over a reload")
    wait_for("the mark", lambda: widget.inside("return root.querySelector('.outgoing.failed') !== null"))
    assert "kept over a reload" in widget.browser.run("return JSON.stringify(localStorage)"), script
    world.kefu.start()
    widget.browser.reload()
    widget.await_script()
    wait_for("the message", lambda: widget.sent().count("kept over a reload") == 1, seconds=30)


def test_two_tabs_are_one_visitor(world):
    browser = world.browser()
    first = Widget(browser, world.site.url + "/en")
    first.open()
    first.say("from the first tab")
    first.await_reply()
    first_tab = browser.tab
    browser.new_tab()
    second = Widget(browser, world.site.url + "/en")
    wait_for("the panel that was open", second.is_open)
    wait_for("the history", lambda: second.sent() == ["from the first tab"])
    second.say("from the second tab")
    second.await_reply(2)
    expected = second.sent()
    browser.switch(first_tab)
    wait_for("the same messages in the first tab", lambda: first.sent() == expected == ["from the first tab", "from the second tab"])
    assert first.texts("assistant") == wait_for("replies", lambda: first.texts("assistant"))


def test_a_failed_message_can_be_sent_again_by_hand(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("hello")
    widget.await_reply()
    world.kefu.kill()
    widget.say("again please")
    wait_for("the button", lambda: widget.inside("return root.querySelector('.outgoing button') !== null"))
    world.kefu.start()
    widget.inside("root.querySelector('.outgoing button')?.click()")
    wait_for("the message", lambda: widget.sent() == ["hello", "again please"], seconds=15)


def test_whoever_writes_does_not_wait_for_the_line(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("hello")
    widget.await_reply()
    # Pauses of over a second, which come after a few failures, never end by themselves here.
    widget.browser.run(
        "const real = window.setTimeout;"
        "window.stuck = 0;"
        "window.setTimeout = (call, pause, ...rest) => (pause > 1000 && pause < 40000 ? (window.stuck += 1, 0) : real(call, pause, ...rest));")
    world.kefu.kill()
    wait_for("a long pause", lambda: widget.browser.run("return window.stuck > 0"), seconds=30)
    world.kefu.start()
    widget.say("is anybody there?")
    wait_for("the message", lambda: widget.sent() == ["hello", "is anybody there?"])
    widget.await_reply(2)
