"""The help centre: reading, searching as one types, saying whether it helped."""

from accessibility import require_accessible
from pages import ENTER, ESCAPE, TAB
from webdriver import wait_for

DOWN = "\ue015"
PAGES = ["/help/en", "/help/zh", "/help/en/articles/en/delivery", "/help/zh/articles/zh/delivery",
         "/help/en/search?q=returns", "/help/zh/search?q=zxqw"]


def opened(world, path, **options):
    browser = world.browser(**options)
    browser.open(world.kefu.url + path)
    return browser


def suggestions(browser):
    return browser.run("const list = document.querySelector('.suggestions');"
                       "return list && !list.hidden ? [...list.children].map((each) => each.innerText) : []")


def type_query(browser, text):
    browser.run("document.querySelector('[name=q]').focus()")
    browser.type(text)


def test_pages_are_accessible_and_fit_a_phone(world):
    for dark in (False, True):
        browser = world.browser(width=390, height=844, dark=dark)
        for path in PAGES:
            browser.open(world.kefu.url + path)
            require_accessible(browser)
            assert browser.run("return document.documentElement.scrollWidth <= innerWidth"), path
        assert browser.errors() == []


def test_articles_are_found_while_typing(world):
    browser = opened(world, "/help/en")
    type_query(browser, "deliv")
    found = wait_for("suggestions", lambda: suggestions(browser))
    assert any(text.startswith("Delivery in mainland China") for text in found), found
    assert "article" in browser.run("return document.querySelector('.search [role=status]').textContent")
    browser.type(DOWN)
    state = browser.run("const input = document.querySelector('[name=q]');"
                        "return [input.getAttribute('aria-activedescendant'), input.getAttribute('aria-expanded')]")
    assert state == ["help_suggestion_0", "true"], state
    browser.type(ENTER)
    wait_for("the article", lambda: "/help/en/articles/en/delivery" in browser.url)
    assert browser.errors() == []


def test_escape_closes_the_list_and_enter_shows_all_results(world):
    browser = opened(world, "/help/zh", language="zh")
    type_query(browser, "运费")
    wait_for("suggestions", lambda: suggestions(browser))
    browser.type(ESCAPE)
    assert suggestions(browser) == []
    browser.type(ENTER)
    wait_for("the results", lambda: "/help/zh/search?q=" in browser.url)
    page = browser.run("return document.querySelector('.hits').innerText")
    assert "运费" in page and browser.run("return document.querySelectorAll('.hits mark').length") > 0, page


def test_whether_it_helped_works_by_the_keyboard_and_once(world):
    browser = opened(world, "/help/en/articles/en/returns")
    browser.run("document.querySelector('.feedback button[value=no]').focus()")
    browser.type(ENTER)
    wait_for("thanks", lambda: "Thank you" in browser.run("return document.querySelector('.feedback').innerText"))
    browser.run("document.querySelector('#help_comment').focus()")
    browser.type("Which label?" + TAB + ENTER)
    wait_for("thanks for the words", lambda: "for your words" in browser.run(
        "return document.querySelector('.feedback').innerText"))
    assert browser.run("return document.querySelectorAll('.feedback form').length") == 0
    browser.open(world.kefu.url + "/desk/sign-in")
    summary = browser.run("""
        const session = await fetch('/api/v1/session', { method: 'POST', body: JSON.stringify({ email: arguments[0], password: arguments[1] }) });
        const answer = await fetch('/api/v1/knowledge/feedback');
        return (await answer.json()).articles.find((each) => each.id === 'en/returns');""",
        world.kefu.email, world.kefu.password)
    assert summary["no"] == 1 and summary["comments"][0]["text"] == "Which label?", summary


def test_who_finds_nothing_is_led_to_the_chat(world):
    browser = opened(world, "/help/en/search?q=Do+you+sell+submarines")
    wait_for("the offer", lambda: browser.run("return !document.querySelector('[data-ask]').hidden"))
    browser.run("document.querySelector('[data-ask] button').click()")
    wait_for("the question in the chat", lambda: browser.run(
        "return document.querySelector('kefu-chat').shadowRoot.querySelector('.log').innerText.includes('submarines')"))
    assert browser.errors() == []


def test_without_scripts_everything_can_be_read_and_found(world):
    browser = world.browser()
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(world.kefu.url + "/help/en/search?q=refund+time")
    # The page's own scripts are off; the driver's are not.
    assert browser.run("return document.querySelectorAll('.hits li').length") > 0
    assert browser.run("return document.querySelector('[data-ask]').hidden")
    assert browser.run("return document.querySelector('kefu-chat')") is None
