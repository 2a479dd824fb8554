"""Names, labels, roles and contrast of every page, light and dark."""

from accessibility import require_accessible
from pages import Widget
from test_desk import asked, signed_in
from webdriver import wait_for


def test_the_widget(world):
    for dark in (False, True):
        browser = world.browser(dark=dark)
        widget = Widget(browser, world.site.url + "/en")
        widget.open()
        widget.say("How do returns work?")
        widget.await_reply()
        require_accessible(browser, widget=True)
        assert widget.inside("return root.querySelector('[role=log]') && root.querySelector('[aria-live=polite]') && true")


def test_screen_readers_hear_whole_replies(world):
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say("How do returns work?")
    reply = widget.await_reply()[-1]["text"]
    assert reply in widget.inside("return root.querySelector('[aria-live=polite]').textContent")


def test_the_sign_in_page(world):
    for dark in (False, True):
        browser = world.browser(dark=dark)
        browser.open(world.kefu.url + "/desk/sign-in")
        require_accessible(browser)


def test_the_desk(world):
    asked(world, "How do returns work?")
    for dark in (False, True):
        desk = signed_in(world, dark=dark)
        desk.view("all")
        wait_for("entries", desk.entries)
        desk.browser.run("document.querySelector('.entry').click()")
        wait_for("a reply", lambda: desk.browser.run("return document.querySelector('.why') !== null"))
        require_accessible(desk.browser)
        desk.browser.run("document.querySelector('.why').click()")
        wait_for("the receipt", lambda: desk.browser.run("return document.querySelector('.receipt') !== null"))
        require_accessible(desk.browser)
