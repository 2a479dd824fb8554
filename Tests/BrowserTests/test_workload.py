"""The page of the workload: what came in, and what it says while too little is known for a forecast."""

from pages import Widget
from test_desk import signed_in
from webdriver import wait_for


def opened(world, language="en", **options):
    desk = signed_in(world, **options)
    desk.browser.open(f"{world.kefu.url}/desk/workload?language={language}")
    wait_for("the figures", lambda: desk.browser.run("return document.querySelectorAll('#figures dd').length") == 6)
    return desk.browser


def test_the_workload_counts_who_wanted_a_person(world):
    widget = Widget(world.browser(language="zh"), world.site.url + "/zh")
    widget.open()
    widget.say("怎么退货？")
    widget.await_reply(1)
    widget.press_handover()
    widget.await_status("取消转接")
    browser = opened(world)
    figures = browser.run("return [...document.querySelectorAll('#figures > div')].map((each) => each.innerText)")
    wanted = next(text for text in figures if text.startswith("Wanted a person"))
    assert int(wanted.split("\n")[1]) >= 1, figures
    wait_for("bars", lambda: browser.run("return document.querySelector('#arrivals .bars')?.getAttribute('d').length > 0"))
    label = browser.run("return document.querySelector('#arrivals svg').getAttribute('aria-label')")
    assert "most" in label, label
    assert browser.errors() == []


def test_a_forecast_that_is_not_possible_yet_says_why(world):
    browser = opened(world)
    wait_for("the sentence", lambda: "A forecast needs a week" in browser.run("return document.getElementById('plan').innerText"))


def test_a_number_that_makes_no_sense_is_told_beside_the_plan(world):
    browser = opened(world)
    wait_for("the sentence", lambda: "A forecast needs" in browser.run("return document.getElementById('plan').innerText"))
    browser.run("const input = document.querySelector('input[name=serviceLevel]'); input.value = '100';"
                "input.dispatchEvent(new Event('input'))")
    wait_for("the problem", lambda: "from 1 to 99" in browser.run("return document.querySelector('#plan .problem')?.innerText ?? ''"))


def test_the_workload_fits_a_phone_and_speaks_chinese(world):
    browser = opened(world, language="zh", width=390, height=844)
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert "需要人工" in browser.run("return document.body.innerText")
