"""The page of the knowledge: bringing files in, finding, filtering, reading an article."""

from accessibility import require_accessible
from test_desk import signed_in
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
