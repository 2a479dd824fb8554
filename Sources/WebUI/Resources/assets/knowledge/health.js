import { element } from '../shared/element.js';
import { number, percent, say } from '../desk/texts.js';
import { showArticle } from './article.js';
import { PeriodReport } from './report.js';
import { day } from './words.js';

/** So many of a kind are drawn at once. */
const PAGE = 20;

/** Articles that contradict or repeat each other, have ended or are old, or are never used. */
export function healthReport(section) {
    return new PeriodReport(section, { name: 'health', hint: 'healthHint', waiting: 'comparing', draw });
}

function draw({ findings, articles, answers, leftOut, days }) {
    const kinds = Map.groupBy(findings, ({ kind }) => kind);
    const nodes = [
        findings.length === 0 && element('p', { class: 'panel quiet' }, say(articles ? 'allWell' : 'noArticles')),
        ...[...kinds].map(([kind, each]) => kindView(kind, each, days)),
        element('p', { class: 'quiet small' }, say('healthBasis', { articles: number(articles), answers: number(answers), days }),
            leftOut > 0 && ` ${say('notCompared', { count: number(leftOut) })}`),
    ];
    return { nodes, announced: say('findingsCount', { count: number(findings.length) }) };
}

function kindView(kind, findings, days) {
    const list = element('ul', {});
    const section = element('section', { class: 'panel finding', 'aria-label': say(`kind_${kind}`) },
        element('h2', {}, `${say(`kind_${kind}`)} `, element('span', { class: 'tag' }, number(findings.length))),
        element('p', { class: 'quiet hint' }, say(`kindHint_${kind}`, { days })), list);
    const more = element('button', { type: 'button', onclick: () => add(list.children.length) }, '');
    function add(start) {
        list.append(...findings.slice(start, start + PAGE).map(findingView));
        const left = findings.length - list.children.length;
        more.textContent = say('more', { count: number(left) });
        if (left > 0) section.append(more); else more.remove();
    }
    add(0);
    return section;
}

function findingView({ kind, articles, likeness, day: last, changed }) {
    return element('li', {}, articles.map(({ id, title, quote }) => element('div', { class: 'mention' },
        element('button', { type: 'button', class: 'link', onclick: () => showArticle(id) }, title),
        quote && element('blockquote', {}, quote.length > 240 ? `${quote.slice(0, 240)} …` : quote))),
    element('p', { class: 'quiet small' }, sentence(kind, { likeness, last, changed })));
}

function sentence(kind, { likeness, last, changed }) {
    switch (kind) {
        case 'contradiction': return say('says_contradiction', { likeness: percent(likeness) });
        case 'duplicate': return say('says_duplicate', { likeness: percent(likeness) });
        case 'ended': case 'endsSoon': return say(`says_${kind}`, { day: day(last) });
        case 'old': return say('says_old', { day: day(changed) });
        default: return changed ? say('says_unused', { day: day(changed) }) : '';
    }
}
