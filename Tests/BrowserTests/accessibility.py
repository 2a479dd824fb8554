"""Checks that a program can make: names, labels, roles, contrast. Not a substitute for a person with a screen reader."""

CHECK = """
const root = arguments[0] ? document.querySelector('kefu-chat').shadowRoot : document;
const problems = [];
const visible = (node) => node.checkVisibility?.({ visibilityProperty: true }) ?? true;
const named = (node) => (node.getAttribute('aria-label') || node.labels?.length || node.textContent.trim()
    || (node.getAttribute('aria-labelledby') ?? '').split(' ').some((id) => root.getElementById?.(id) || root.querySelector('#' + id)));
for (const node of root.querySelectorAll('button, a[href], input:not([type=hidden]), textarea, select, dialog[open], [role=dialog], [role=log], nav, aside')) {
    if (visible(node) && !named(node)) problems.push('no name: ' + node.outerHTML.slice(0, 120));
}
for (const node of root.querySelectorAll('img:not([alt])')) problems.push('no alt: ' + node.outerHTML.slice(0, 120));
const ids = [...root.querySelectorAll('[id]')].map((node) => node.id);
for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push('twice: ' + id);
for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
    for (const node of root.querySelectorAll('[' + name + ']')) {
        for (const id of node.getAttribute(name).split(' ')) if (!ids.includes(id)) problems.push(name + ' of nothing: ' + id);
    }
}
if (root === document) {
    if (!document.documentElement.lang) problems.push('no language');
    if (!document.title) problems.push('no title');
    if (document.querySelectorAll('main').length !== 1) problems.push('not one main');
    if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
}
const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
const luminance = (colour) => channels(colour).slice(0, 3).map((value) => value / 255)
    .map((value) => value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4)
    .reduce((sum, value, index) => sum + value * [.2126, .7152, .0722][index], 0);
const ground = (node) => {
    for (let each = node; each; each = each.parentElement ?? each.getRootNode().host) {
        const colour = getComputedStyle(each).backgroundColor;
        if ((channels(colour)[3] ?? 1) > .9) return colour;
    }
    return 'rgb(255, 255, 255)';
};
for (const node of root.querySelectorAll('*')) {
    const hasText = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!hasText || !visible(node) || node.closest(':disabled, .unseen, .skip, svg, noscript, script, style')) continue;
    const [one, two] = [luminance(getComputedStyle(node).color), luminance(ground(node))].sort((a, b) => b - a);
    const ratio = (one + .05) / (two + .05);
    if (ratio < 4.5) problems.push('contrast ' + ratio.toFixed(1) + ': ' + node.outerHTML.slice(0, 120));
}
return problems;
"""


def require_accessible(browser, widget=False):
    problems = browser.run(CHECK, widget)
    assert not problems, "\n".join(problems)
