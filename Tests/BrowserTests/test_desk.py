"""The desk by itself: the way in, receipts, keys, phones."""

import uuid

from pages import Desk, Widget
from test_handover import find_conversation
from webdriver import wait_for


def signed_in(world, **options):
    desk = Desk(world.browser(**options), world.kefu.url)
    desk.sign_in(world.kefu.email, world.kefu.password)
    desk.await_live()
    return desk


def asked(world, question):
    """A conversation with one answered question, found again by a mark."""
    mark = uuid.uuid4().hex[:8]
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say(mark)
    widget.await_reply(1)
    widget.say(question)
    widget.await_reply(2)
    return mark


def test_a_wrong_password_is_said_and_the_email_kept(world):
    desk = Desk(world.browser(), world.kefu.url)
    desk.sign_in(world.kefu.email, "wrong")
    wait_for("the sentence", lambda: desk.browser.run("return document.querySelector('[role=alert]')?.innerText") is not None)
    assert "/desk/sign-in" in desk.browser.url
    assert desk.browser.run("return document.getElementById('email').value") == world.kefu.email


def test_the_desk_asks_for_a_sign_in_and_comes_back_to_the_place(world):
    browser = world.browser()
    browser.open(world.kefu.url + "/desk?view=resolved")
    assert "/desk/sign-in" in browser.url
    browser.run("document.getElementById('email').value = arguments[0]; document.getElementById('password').value = arguments[1];"
                "document.querySelector('form').submit()", world.kefu.email, world.kefu.password)
    wait_for("the place", lambda: browser.url.endswith("/desk?view=resolved"))


def test_a_receipt_says_why(world):
    mark = asked(world, "How do returns work?")
    desk = signed_in(world)
    desk.view("all")
    wait_for("entries", desk.entries)
    find_conversation(desk, mark)
    desk.browser.run("[...document.querySelectorAll('.why')].at(-1).click()")
    wait_for("the receipt", lambda: desk.browser.run("return document.querySelector('.receipt') !== null"))
    text = desk.details()
    for heading in ("Candidates", "Intents", "Time"):
        assert heading in text, text
    assert desk.browser.run("return document.querySelectorAll('.receipt .fill').length") >= 3
    assert desk.browser.errors() == []


def test_the_facts_say_where_the_mood_goes(world):
    mark = uuid.uuid4().hex[:8]
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    replies = widget.await_reply(0)
    for text in (mark, "my order is late", "I asked three times and I am still waiting, this is ridiculous!"):
        count = len(replies)
        widget.say(text)
        replies = widget.await_reply(count)
    desk = signed_in(world)
    desk.view("all")
    wait_for("entries", desk.entries)
    find_conversation(desk, mark)
    for words in ("getting worse", "Unhappy", "Out of patience"):
        assert words in desk.details(), desk.details()
    entry = next(entry for entry in desk.entries() if "Out of patience" in entry)
    assert "getting worse" in entry, entry
    course = desk.browser.run("const course = document.querySelector('#details .course');"
                              "return [course.querySelector('[aria-hidden=true]').textContent, course.parentElement.title]")
    assert course[0] == "↘" and course[1].startswith("Level -"), course
    assert desk.browser.errors() == []


def test_keys_move_and_show_their_list(world):
    asked(world, "How do returns work?")
    desk = signed_in(world)
    desk.browser.type("6")
    wait_for("entries", desk.entries)
    desk.browser.type("j")
    wait_for("the transcript", desk.transcript)
    desk.browser.type("?")
    assert desk.browser.run("return document.querySelector('dialog').open")
    desk.browser.type("\ue00c")
    assert not desk.browser.run("return document.querySelector('dialog').open")
    desk.browser.type("/")
    assert desk.browser.run("return document.activeElement.id") == "search"


def test_the_search_finds_words_of_a_message(world):
    mark = asked(world, "How do returns work?")
    desk = signed_in(world)
    desk.view("all")
    desk.browser.run("document.getElementById('search').focus()")
    desk.browser.type(mark)
    wait_for("one entry", lambda: len(desk.entries()) == 1)
    desk.browser.type("zzzzqq")
    wait_for("the sentence", lambda: "zzzzqq" in desk.browser.run("return document.getElementById('list').innerText"))


def test_a_phone_shows_list_or_conversation_without_scrolling_sideways(world):
    mark = asked(world, "How do returns work?")
    desk = signed_in(world, width=390, height=780)
    desk.view("all")
    wait_for("entries", desk.entries)
    visible = "return [...document.querySelectorAll('.inbox, .conversation')].map((each) => getComputedStyle(each).display !== 'none')"
    assert desk.browser.run(visible) == [True, False]
    find_conversation(desk, mark)
    assert desk.browser.run(visible) == [False, True]
    assert desk.browser.run("return document.documentElement.scrollWidth") <= 390
    desk.browser.run("document.querySelector('.head .narrow').click()")
    assert desk.browser.run(visible) == [True, False]


def test_the_language_is_a_choice_that_stays(world):
    desk = signed_in(world, language="en")
    desk.browser.run("document.getElementById('language').click()")
    wait_for("Chinese", lambda: desk.browser.run("return document.documentElement.lang") == "zh")
    desk.browser.open(world.kefu.url + "/desk")
    assert desk.browser.run("return document.querySelector('h1').textContent") == "客服工作台"


def test_a_page_that_is_not_there_says_so(world):
    browser = world.browser()
    browser.open(world.kefu.url + "/assets/none.css")
    assert "404" in browser.run("return document.body.innerText")
