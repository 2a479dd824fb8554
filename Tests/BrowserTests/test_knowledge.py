"""The page of the knowledge: bringing files in, finding, filtering, reading an article."""

import uuid

from accessibility import require_accessible
from pages import Widget
from test_desk import signed_in
from test_handover import find_conversation
from webdriver import wait_for

DROP = """
    const transfer = new DataTransfer();
    for (const [name, text] of arguments) transfer.items.add(new File([text], name));
    document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
"""


def opened(world, language="en", **options):
    desk = signed_in(world, **options)
    desk.browser.open(f"{world.kefu.url}/desk/knowledge?language={language}")
    wait_for("the articles", lambda: desk.browser.run("return document.querySelectorAll('#articles tbody tr').length") > 10)
    return desk.browser


def search(browser, query):
    browser.run("document.querySelector('#search input').focus()")
    browser.type(query)
    return wait_for("hits", lambda: browser.run("return [...document.querySelectorAll('.hit')].map((each) => each.innerHTML)"))


def test_dropped_files_are_reported_found_and_listed(world):
    browser = opened(world)
    browser.run(DROP, ["parcels.md", "# Gift parcels\n\nA gift parcel costs <b>3 dollars</b>."], ["photo.png", "no article"])
    rows = wait_for("both reports", lambda: browser.run("""
        const rows = [...document.querySelectorAll('.files > li')].map((each) => each.innerText);
        return rows.every((row) => /added|No article/.test(row)) && rows"""), seconds=60)
    assert "1 added" in rows[0] and "No article could be read" in rows[1] and "save it as" in rows[1], rows
    hits = search(browser, "gift parcel")
    assert "<mark>" in hits[0] and "meaning" in hits[0], hits[0]
    browser.run("document.querySelector('#articles input').focus()")
    browser.type("parcels")
    wait_for("the row", lambda: browser.run("return document.querySelector('#articles tbody').innerText").count("Gift parcels") == 1)
    browser.run("document.querySelector('#articles tbody .link').click()")
    wait_for("the article", lambda: "3 dollars" in browser.run("return document.querySelector('dialog[open]')?.innerText ?? ''"))
    assert browser.errors() == []


def left_open(world, question, reply):
    """A question that the assistant does not know, and that an agent answers."""
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say(question)
    widget.await_reply(1)
    desk = signed_in(world)
    desk.view("all")
    wait_for("the conversation", desk.entries)
    find_conversation(desk, question)
    desk.press("take")
    desk.say(reply)
    desk.press("resolve")


def test_a_gap_is_drafted_from_replies_and_published(world):
    name = "zorbing" + uuid.uuid4().hex[:6].translate(str.maketrans("0123456789", "ghijklmnop"))
    reply = f"Lessons in {name} cost 90 dollars for two people <script>alert(1)</script>."
    left_open(world, f"Do you teach {name} lessons?", reply)
    browser = opened(world)
    browser.run("location.hash = 'gaps'")
    wait_for("the gap", lambda: browser.run(
        "return [...document.querySelectorAll('#view-gaps .gap')].some((each) => each.textContent.includes(arguments[0]))", name))
    require_accessible(browser)
    browser.run("""const gap = [...document.querySelectorAll('.gap')].find((each) => each.textContent.includes(arguments[0]));
        gap.querySelector('.primary').click();""", name)
    text = wait_for("the draft", lambda: browser.run("return document.querySelector('.draft textarea')?.value"))
    assert text == reply, text
    assert browser.run("return document.querySelector('.draft details a').getAttribute('href')").startswith("/desk/conversations/")
    require_accessible(browser)
    browser.run("document.querySelector('.draft input').value = arguments[0]", f"Do you teach {name}?")
    browser.run("document.querySelector('.draft .primary').click()")
    wait_for("the article", lambda: browser.run("return document.querySelector('.done')?.innerText ?? ''").count("is published"), seconds=60)
    browser.run("document.querySelector('.done .link').click()")
    wait_for("its text", lambda: "90 dollars" in browser.run("return document.querySelector('dialog[open]')?.innerText ?? ''"))
    assert browser.run("return document.querySelectorAll('dialog script').length") == 0
    widget = Widget(world.browser(), world.site.url + "/en")
    widget.open()
    widget.say(f"Do you teach {name} lessons?")
    assert "90 dollars" in widget.await_reply(1)[-1]["text"]
    assert browser.errors() == []


def test_a_search_in_vain_and_an_article_that_did_not_help_are_told(world):
    # A word by chance is now and then near to one of the articles.
    name = "zorbingpnloap"
    reader = world.browser()
    reader.open(f"{world.kefu.url}/help/en")
    reader.run("document.querySelector('[name=q]').focus()")
    reader.type(name)
    wait_for("nothing found", lambda: reader.run("return !document.querySelector('.suggestions').hidden"))
    reader.run("document.querySelector('[name=q]').blur()")
    reader.open(f"{world.kefu.url}/help/en/search?q={name}")
    reader.open(f"{world.kefu.url}/help/en/articles/en/sizes")
    reader.run("document.querySelector('.feedback button[value=no]').click()")
    wait_for("thanks", lambda: reader.run("return !!document.querySelector('#help_comment')"))
    reader.run("document.querySelector('#help_comment').value = arguments[0]; document.querySelector('.feedback button').click()",
               f"Which {name} <b>size</b>?")
    wait_for("thanks for the words", lambda: "feedback=words" in reader.url)
    for language, words in (("en", ["searched in vain", "Articles that did not help"]), ("zh", ["没搜到的人", "没帮上忙的文章"])):
        browser = opened(world, language=language, width=390, height=844)
        browser.run("location.hash = 'gaps'")
        gap = wait_for("the search", lambda: browser.run(
            "return [...document.querySelectorAll('#view-gaps > .view > .gap')].find((each) => each.textContent.includes(arguments[0]))?.innerText", name))
        assert f"{words[0]}1" in "".join(gap.split("\n")), gap
        article = browser.run("return [...document.querySelectorAll('.unhelpful .gap')].find((each) => each.textContent.includes(arguments[0]))?.innerText", name)
        assert article and "<b>size</b>" in article, article
        assert words[1] in browser.run("return document.querySelector('.unhelpful').innerText")
        assert browser.run("return document.querySelector('.unhelpful a').getAttribute('href')").startswith("/help/")
        assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
        require_accessible(browser)
        assert browser.errors() == []


def test_articles_that_contradict_each_other_are_told(world):
    browser = opened(world, language="zh", width=390, height=844)
    browser.run(DROP, ["a.md", "# 刻字杯子\n\n刻字的杯子签收后 7 天内可以换货。"], ["b.md", "# 刻字杯子换货\n\n刻字的杯子签收后 14 天内可以换货。"])
    wait_for("both files", lambda: browser.run("return document.querySelector('.files').innerText").count("1 篇") == 2, seconds=60)
    browser.run("location.hash = 'health'")
    shown = wait_for("the findings", lambda: browser.run("return document.querySelector('#view-health .finding')?.innerText"), seconds=60)
    assert shown.startswith("数字不一致") and "14 天内" in shown, shown
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    require_accessible(browser)


def test_the_knowledge_is_accessible(world):
    for dark in (False, True):
        browser = opened(world, dark=dark)
        search(browser, "return shoes")
        require_accessible(browser)


def test_the_knowledge_fits_a_phone_and_speaks_chinese(world):
    browser = opened(world, language="zh", width=390, height=844)
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert "把文件拖到这里" in browser.run("return document.body.innerText")
    desk = signed_in(world, width=390, height=844).browser
    for page in ["/desk/workload", "/desk/knowledge"]:
        assert desk.run(f"return document.querySelector('a[href=\"{page}\"]').getBoundingClientRect().right <= innerWidth")
        assert desk.run(f"return document.querySelector('a[href=\"{page}\"]').checkVisibility()")
