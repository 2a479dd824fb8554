import { element } from '../shared/element.js';
import { getKnowledge } from '../desk/api.js';
import { number, say, sayCode } from '../desk/texts.js';
import { showArticle } from './article.js';
import { DraftForm } from './draft.js';
import { PeriodReport } from './report.js';
import { unhelpfulArticles } from './unhelpful.js';
import { duration, languageName, place } from './words.js';

/** What customers asked without a good answer, and the way to an article for it. */
export class Gaps {
    #mayWrite;
    #changed;
    #report;

    constructor(section, { mayWrite, changed }) {
        this.#mayWrite = mayWrite;
        this.#changed = changed;
        this.#report = new PeriodReport(section, { name: 'gaps', hint: 'gapsHint', waiting: 'loading', draw: (report) => this.#draw(report) });
    }

    load() { return this.#report.load(); }

    #draw({ gaps, articles, count, days, leftOut }) {
        const open = gaps.filter((gap) => !gap.answeredBy);
        const closed = gaps.filter((gap) => gap.answeredBy);
        const nodes = [
            open.length === 0 && element('p', { class: 'panel quiet' }, say(closed.length ? 'allAnswered' : 'noGaps', { days })),
            ...open.map((gap) => this.#gapView(gap)),
            count > gaps.length && element('p', { class: 'quiet' }, say('moreGaps', { count: number(count - gaps.length) })),
            leftOut > 0 && element('p', { class: 'quiet' }, say('leftOut', { count: number(leftOut) })),
            closed.length > 0 && element('details', {}, element('summary', {}, say('answeredNow', { count: number(closed.length) })),
                element('div', { class: 'view' }, closed.map((gap) => this.#gapView(gap)))),
            articles.length > 0 && unhelpfulArticles(articles, days),
        ];
        return { nodes, announced: say('gapsCount', { count: number(open.length) }) };
    }

    #gapView(gap) {
        const slot = element('div', {});
        const asked = gap.customers > 0 && [['customers', number(gap.customers)], ['conversations', number(gap.conversations)], ['agentTime', duration(gap.agentSeconds)]];
        const counts = [...asked || [], ...gap.searchers > 0 ? [['searchers', number(gap.searchers)]] : [],
            ...Object.entries(gap.reasons).map(([reason, times]) => [`reason_${reason}`, number(times)])];
        const write = element('button', { type: 'button', class: 'primary', onclick: () => this.#draft(gap, slot, write) }, say('writeDraft'));
        return element('article', { class: 'panel gap' },
            element('h3', {}, gap.question),
            element('dl', { class: 'counts' }, counts.map(([name, value]) => element('div', {}, element('dt', {}, sayCode('gap', name)), element('dd', {}, value)))),
            element('p', { class: 'tags' }, element('span', { class: 'tag' }, languageName(gap.language)), gap.words.map((word) => element('span', { class: 'tag' }, word))),
            gap.answeredBy && element('p', {}, say('answeredBy'), ' ',
                element('button', { type: 'button', class: 'link', onclick: () => showArticle(gap.answeredBy.articleID) }, gap.answeredBy.title)),
            element('details', {}, element('summary', {}, say('questionsAsked', { count: number(gap.questions) })), element('ul', { class: 'examples' }, gap.examples.map(exampleView))),
            this.#mayWrite && element('div', { class: 'actions' }, write), slot);
    }

    async #draft(gap, slot, button) {
        button.disabled = true;
        try {
            const draft = await getKnowledge(`draft?gap=${encodeURIComponent(gap.id)}&days=${this.#report.days}`);
            const form = new DraftForm(draft, {
                published: (article) => {
                    slot.replaceChildren(element('p', { class: 'done', role: 'status' }, say('published', { title: article.title }), ' ',
                        element('button', { type: 'button', class: 'link', onclick: () => showArticle(article.id) }, say('read'))));
                    button.remove();
                    this.#changed();
                },
                cancelled: () => { slot.replaceChildren(); button.disabled = false; button.focus(); },
            });
            slot.replaceChildren(form.node);
            form.focus();
        } catch (error) {
            button.disabled = false;
            slot.replaceChildren(element('p', { class: 'problem', role: 'alert' }, error.message));
        }
    }
}

function exampleView(example) {
    return element('li', {}, example.text, ' ', place(example, sayCode('gap', `reason_${example.reason}`)));
}
