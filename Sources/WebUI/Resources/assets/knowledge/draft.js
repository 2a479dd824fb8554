import { element } from '../shared/element.js';
import { postKnowledge } from '../desk/api.js';
import { say } from '../desk/texts.js';
import { announce, languageName, place } from './words.js';

/** A drafted article to look over, with where each sentence comes from; one press makes it an article. */
export class DraftForm {
    node;
    #title = element('input', { type: 'text', maxlength: 200, required: true });
    #language = element('select', {}, ['zh', 'en'].map((code) => element('option', { value: code }, languageName(code))));
    #text = element('textarea', { rows: 6, required: true });
    #variants = element('textarea', { rows: 2 });
    #problem = element('p', { class: 'problem', role: 'alert', hidden: true });
    #publish = element('button', { type: 'submit', class: 'primary' }, say('publish'));
    #published;

    constructor(draft, { published, cancelled }) {
        this.#published = published;
        this.#title.value = draft.title;
        this.#language.value = draft.language;
        this.#text.value = draft.text;
        this.#variants.value = draft.variants.join('\n');
        this.node = element('form', { class: 'draft', 'aria-label': say('draft') },
            element('p', { class: 'quiet small' }, say(draft.sources.length ? 'draftHint' : 'draftEmpty')),
            field('draftTitle', this.#title), field('language', this.#language), field('draftText', this.#text), field('draftVariants', this.#variants),
            draft.sources.length > 0 && element('details', {}, element('summary', {}, say('draftSources')), element('ul', { class: 'examples' }, draft.sources.map((source) => element('li', {}, source.text, ' ', place(source))))),
            this.#problem,
            element('div', { class: 'actions' }, this.#publish, element('button', { type: 'button', onclick: cancelled }, say('cancel'))));
        this.node.addEventListener('submit', (event) => { event.preventDefault(); this.#send(); });
    }

    focus() { this.#text.focus(); }

    async #send() {
        this.#publish.disabled = true;
        this.#problem.hidden = true;
        try {
            const article = await postKnowledge('articles', {
                title: this.#title.value, language: this.#language.value, text: this.#text.value, variants: this.#variants.value.split('\n'),
            });
            announce(say('published', { title: article.title }));
            this.#published(article);
        } catch (error) {
            this.#problem.hidden = false;
            this.#problem.textContent = error.message;
            this.#publish.disabled = false;
        }
    }
}

function field(name, input) { return element('label', {}, element('span', {}, say(name)), input); }
