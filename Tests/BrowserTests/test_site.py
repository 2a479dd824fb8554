"""The widget on other people's pages."""

from pages import Widget
from webdriver import wait_for


def test_a_hostile_stylesheet_cannot_break_the_chat(world):
    widget = Widget(world.browser(), world.site.url + "/hostile")
    box = widget.inside("const box = root.querySelector('.launcher').getBoundingClientRect(); return [box.width, box.height, box.right, box.bottom]")
    assert box[0] >= 56 and box[1] >= 56, box
    assert abs(box[2] - 1260) < 2 and abs(box[3] - 840) < 2, box
    widget.open()
    style = widget.inside("""const style = getComputedStyle(root.querySelector('textarea'));
        return [style.fontSize, style.visibility, style.display, root.querySelector('.panel').getBoundingClientRect().height > 400]""")
    assert style == ["15px", "visible", "block", True] or style[1:] == ["visible", "inline-block", True], style


def test_a_page_with_a_strict_content_policy_can_carry_the_chat(world):
    browser = world.browser()
    widget = Widget(browser, world.site.url + "/strict")
    widget.open()
    widget.say("How do returns work?")
    widget.await_reply()
    assert browser.errors() == []
    assert widget.inside("return getComputedStyle(root.querySelector('.panel')).position") == "absolute"


def test_a_page_written_for_chatwoot_works_unchanged(world):
    browser = world.browser()
    widget = Widget(browser, world.site.url + "/chatwoot")
    assert browser.run("return window.wasReady") is True
    browser.run("window.$chatwoot.toggle('open')")
    wait_for("the panel", widget.is_open)
    widget.say("怎么退货？")
    widget.await_reply()
    assert widget.inside("return root.host.lang") == "zh"
    assert widget.inside("return root.querySelector('.launcher').getBoundingClientRect().left") < 100
    browser.run("window.$chatwoot.toggle(); window.$chatwoot.setUser('7', { name: 'A' })")
    assert not widget.is_open()


def test_nothing_is_stored_before_the_chat_is_opened(world):
    browser = world.browser()
    Widget(browser, world.site.url + "/en")
    assert browser.run("return Object.keys(localStorage).filter((key) => key.endsWith('token'))") == []


def test_the_phone_layout_fills_the_screen_and_keeps_the_focus(world):
    browser = world.browser(width=390, height=780)
    widget = Widget(browser, world.site.url + "/en")
    widget.open()
    box = widget.inside("const box = root.querySelector('.panel').getBoundingClientRect(); return [box.left, box.top, box.width, box.height]")
    assert box == [0, 0, 390, 780], box
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    for _ in range(30):
        browser.type("\ue004")
        assert browser.run("return document.activeElement.tagName") == "KEFU-CHAT"


def test_dark_mode_follows_the_system(world):
    script = "return getComputedStyle(root.querySelector('.panel')).backgroundColor"
    colours = []
    for dark in (False, True):
        widget = Widget(world.browser(dark=dark), world.site.url + "/en")
        widget.open()
        colours.append(widget.inside(script))
    assert colours == ["rgb(255, 255, 255)", "rgb(23, 26, 36)"], colours
