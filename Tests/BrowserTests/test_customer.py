"""What customers see: answers with sources, orders as cards, their own words as they typed them."""

from pages import ENTER, ESCAPE, SHIFT, Widget
from webdriver import wait_for

ORDER = "K20271979"


def test_an_answer_in_chinese_names_its_source(world):
    widget = Widget(world.browser(language="zh"), world.site.url + "/zh")
    widget.open()
    widget.say("怎么退货？")
    reply = widget.await_reply()[-1]
    assert reply["sources"] and reply["sources"][0].startswith("来源"), reply
    assert "退" in reply["text"], reply


def test_an_answer_in_english_names_its_source(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("How do returns work?")
    reply = widget.await_reply()[-1]
    assert reply["sources"] and reply["sources"][0].startswith("Source"), reply
    assert "return" in reply["text"].lower(), reply


def test_an_order_is_asked_for_and_shown_as_a_card(world):
    widget = Widget(world.browser(language="zh"), world.site.url + "/zh")
    widget.open()
    widget.say("我的订单到哪了？")
    assert "订单号" in widget.await_reply(1)[-1]["text"]
    widget.say(ORDER)
    card = widget.await_reply(2)[-1]["card"]
    assert card and len(card.splitlines()) >= 3, card


def test_a_quick_reply_is_sent_when_pressed(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    offered = wait_for("quick replies", lambda: widget.rows()[0]["buttons"])
    widget.inside("root.querySelector('.quick button').click()")
    widget.await_reply()
    assert len(widget.sent()) == 1, offered
    assert not widget.rows()[0]["buttons"], "answered offers go away"


def test_markup_in_messages_is_text(world):
    browser = world.browser()
    widget = Widget(browser, world.site.url + "/en")
    widget.open()
    hostile = "<b>bold</b><img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>"
    widget.say(hostile)
    widget.await_reply()
    assert widget.sent() == [hostile]
    assert browser.run("return window.hacked") is None
    assert widget.inside("return root.querySelectorAll('.log b, .log script').length") == 0


def test_shift_enter_makes_a_line_and_composition_does_not_send(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.inside("root.querySelector('textarea').focus()")
    widget.browser.type("one")
    widget.browser.chord(SHIFT, ENTER)
    widget.browser.type("two")
    widget.inside("""root.querySelector('textarea').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))""")
    assert widget.inside("return root.querySelector('textarea').value") == "one\ntwo"
    assert widget.sent() == []
    widget.browser.type(ENTER)
    wait_for("the message", lambda: widget.sent() == ["one\ntwo"])


def test_a_text_too_long_is_counted_and_not_sent(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    wait_for("the session", lambda: widget.inside("return root.querySelector('.quick') !== null"))
    widget.inside("""const field = root.querySelector('textarea'); field.value = '长'.repeat(100000);
        field.dispatchEvent(new Event('input')); field.focus()""")
    widget.browser.type(ENTER)
    assert widget.sent() == []
    assert "too long" in widget.inside("return root.querySelector('.counter').textContent")
    assert widget.inside("return root.querySelector('textarea').getAttribute('aria-invalid')") == "true"


def test_escape_closes_and_gives_the_focus_back(world):
    browser = world.browser()
    widget = Widget(browser, world.site.url + "/en")
    browser.run("document.getElementById('own').focus(); kefu.open()")
    wait_for("the panel", widget.is_open)
    assert widget.inside("return root.activeElement.tagName") == "TEXTAREA"
    browser.type(ESCAPE)
    assert not widget.is_open()
    assert browser.run("return document.activeElement.id") == "own"


def test_replies_while_the_panel_is_closed_are_counted(world):
    browser = world.browser()
    widget = Widget(browser, world.site.url + "/en")
    widget.open()
    widget.say("How do returns work?")
    wait_for("the message", lambda: widget.sent())
    browser.run("kefu.close()")
    wait_for("the badge", lambda: widget.inside("return root.querySelector('.badge').textContent") in ("1", "2"))
    assert "unread" in widget.inside("return root.querySelector('.launcher').getAttribute('aria-label')")
    widget.open()
    assert widget.inside("return root.querySelector('.badge').hidden")
