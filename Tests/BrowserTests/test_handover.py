"""A customer and an agent at once, each in a browser of their own."""

import re
import time
import uuid

from pages import Desk, Widget
from webdriver import wait_for


def people(world, greeting):
    """A customer who has said `greeting`, and an agent whose live desk shows all conversations."""
    widget = Widget(world.browser(language="zh"), world.site.url + "/zh")
    widget.open()
    desk = Desk(world.browser(language="en"), world.kefu.url)
    desk.sign_in(world.kefu.email, world.kefu.password)
    desk.await_live()
    widget.say(greeting)
    wait_for("the customer's message", lambda: widget.sent() == [greeting])
    return widget, desk


def test_a_handover_is_seen_on_both_sides(world):
    mark = uuid.uuid4().hex[:8]
    widget, desk = people(world, f"怎么退货？ {mark}")
    widget.await_reply(1)
    widget.press_handover()
    widget.await_status("取消转接")
    desk.view("waiting")
    wait_for("the waiting conversation", desk.entries)
    find_conversation(desk, mark)
    assert mark in desk.details()
    desk.press("take")
    widget.await_status("正在为您服务")
    desk.say("您好，我来帮您。")
    assert widget.await_reply(1, kind="agent")[-1]["text"] == "您好，我来帮您。"

    before = len(widget.texts("assistant"))
    widget.say("怎么退货？")
    desk.await_transcript("怎么退货？")
    widget.say("运费多少？")
    desk.await_transcript("运费多少？")
    desk.say("退货免费。")
    widget.await_reply(2, kind="agent")
    assert len(widget.texts("assistant")) == before, "the assistant is silent while a person has the conversation"

    desk.press("return")
    widget.await_status("转人工")
    widget.say("怎么退货？")
    widget.await_reply(before)
    wait_for("the assistant again", lambda: len(widget.texts("assistant")) > before)


def find_conversation(desk, mark):
    """Opens entries of the list until the transcript shows `mark`: other tests leave conversations behind."""
    for index in range(len(desk.entries())):
        desk.browser.run("document.querySelectorAll('.entry')[arguments[0]]?.click()", index)
        wait_for("the transcript", lambda: desk.browser.run("return document.querySelector('.transcript')?.childElementCount > 0"))
        if mark in desk.transcript():
            return
    raise AssertionError(f"no conversation shows {mark}")


def test_typing_is_seen_on_both_sides(world):
    mark = uuid.uuid4().hex[:8]
    widget, desk = people(world, f"你好 {mark}")
    desk.view("all")
    wait_for("entries", desk.entries)
    find_conversation(desk, mark)
    widget.inside("root.querySelector('textarea').focus()")
    widget.browser.type("我还想")
    wait_for("the customer typing", lambda: desk.browser.run("return document.querySelector('.typing').textContent") != "")
    desk.press("take")
    widget.await_status("正在为您服务")
    wait_for("the focus in the reply box", lambda: desk.browser.run("return document.activeElement.tagName") == "TEXTAREA")
    desk.browser.type("请稍")
    wait_for("the agent typing", lambda: widget.inside("return root.querySelector('.typing') !== null"))


def test_a_resolved_conversation_is_rated(world):
    mark = uuid.uuid4().hex[:8]
    widget, desk = people(world, f"你好 {mark}")
    widget.press_handover()
    widget.await_status("取消转接")
    desk.view("waiting")
    wait_for("entries", desk.entries)
    find_conversation(desk, mark)
    desk.press("take")
    desk.say("问题解决了。")
    desk.press("resolve")
    wait_for("the question", lambda: widget.inside("return root.querySelector('.rating form') !== null"))
    widget.inside("root.querySelector('.rating input[value=\"4\"]').click(); root.querySelector('.rateSend button').click()")
    wait_for("the thanks", lambda: "谢谢" in widget.inside("return root.querySelector('.rating').innerText"))
    desk.await_transcript("4 / 5")


def test_a_request_for_a_person_can_be_withdrawn(world):
    widget, _ = people(world, "你好")
    widget.press_handover()
    widget.await_status("取消转接")
    widget.press_handover()
    widget.await_status("转人工")


def test_two_agents_cannot_both_have_it(world):
    mark = uuid.uuid4().hex[:8]
    widget, first = people(world, f"你好 {mark}")
    widget.press_handover()
    widget.await_status("取消转接")
    first.view("waiting")
    wait_for("entries", first.entries)
    find_conversation(first, mark)
    second = Desk(world.browser(language="en"), world.kefu.url)
    second.sign_in(world.kefu.email, world.kefu.password)
    second.await_live()
    second.browser.open(first.browser.url)
    wait_for("the transcript", lambda: mark in second.transcript())
    first.press("take")
    wait_for("the other desk to follow without reloading", lambda: "take" not in second.steps())
    assert re.search(r"took|took the conversation", second.transcript())


def test_of_two_agents_who_take_at_once_one_is_told_who_has_it(world):
    mark = uuid.uuid4().hex[:8]
    widget, first = people(world, f"你好 {mark}")
    widget.press_handover()
    widget.await_status("取消转接")
    first.view("waiting")
    wait_for("entries", first.entries)
    find_conversation(first, mark)
    email = f"mei-{mark}@example.com"
    second = Desk(world.browser(language="en"), world.kefu.url)
    second.sign_in(email, world.kefu.account(email, name="Mei"))
    second.await_live()
    second.browser.open(first.browser.url)
    wait_for("the transcript", lambda: mark in second.transcript() and "take" in second.steps())

    moment = time.time() * 1000 + 1000
    for desk in (first, second):
        desk.press_at("take", moment)
    wait_for("one who has it", lambda: first.has_it() or second.has_it())
    name, loser = ("Admin", second) if first.has_it() else ("Mei", first)
    wait_for("the name of who has it", lambda: f"{name} has this conversation." in loser.browser.run("return document.body.innerText"))
    assert not (first.has_it() and second.has_it())
    widget.await_status(name)


def test_a_note_stays_among_agents(world):
    mark = uuid.uuid4().hex[:8]
    widget, desk = people(world, f"你好 {mark}")
    desk.view("all")
    wait_for("entries", desk.entries)
    find_conversation(desk, mark)
    desk.say(f"note {mark}", mode="note")
    widget.say("还在吗")
    desk.await_transcript("还在吗")
    assert f"note {mark}" not in widget.inside("return root.querySelector('.log').innerText")
