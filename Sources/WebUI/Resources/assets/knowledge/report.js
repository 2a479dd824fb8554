import { element } from '../shared/element.js';
import { getKnowledge } from '../desk/api.js';
import { say } from '../desk/texts.js';
import { periodButtons } from './period.js';
import { announce } from './words.js';

/** A report over a period of days: asked for whenever its view is shown or the period changed, drawn when the latest answer is there. */
export class PeriodReport {
    #days = 28;
    #name;
    #waiting;
    #draw;
    #list = element('div', { class: 'view' });
    #asked = 0;

    /**
     * @param name Of the report in the API.
     * @param hint What the report is for, the name of a text.
     * @param waiting What is said until the first answer is there, the name of a text.
     * @param draw Makes of an answer the nodes to show, and what is announced of them.
     */
    constructor(section, { name, hint, waiting, draw }) {
        this.#name = name;
        this.#waiting = waiting;
        this.#draw = draw;
        section.replaceChildren(
            element('div', { class: 'head' }, element('p', { class: 'quiet' }, say(hint)), periodButtons(this.#days, (days) => { this.#days = days; this.load(); })),
            this.#list);
    }

    get days() { return this.#days; }

    async load() {
        const turn = ++this.#asked;
        this.#list.setAttribute('aria-busy', 'true');
        if (!this.#list.children.length) this.#list.replaceChildren(element('p', { class: 'quiet' }, say(this.#waiting)));
        let shown;
        try {
            shown = this.#draw(await getKnowledge(`${this.#name}?days=${this.#days}`));
        } catch (error) {
            shown = { nodes: [element('p', { class: 'problem', role: 'alert' }, say('loadFailed', { reason: error.message }), ' ',
                element('button', { type: 'button', onclick: () => this.load() }, say('again')))] };
        }
        // A later question is under way, for another period.
        if (turn !== this.#asked) return;
        this.#list.replaceChildren(...shown.nodes.filter(Boolean));
        this.#list.removeAttribute('aria-busy');
        if (shown.announced) announce(shown.announced);
    }
}
