import { element } from '../shared/element.js';
import { getKnowledge } from '../desk/api.js';
import { number, say } from '../desk/texts.js';
import { showArticle, validity } from './article.js';
import { announce, languageName } from './words.js';

/** So many are drawn at once; more on demand. */
const PAGE = 100;

/** The articles that are answered from, filtered as one types. */
export class ArticleList {
    #articles = [];
    #shown = PAGE;
    #heading = element('h2', {}, say('articles'));
    #filter = element('input', { type: 'search', 'aria-label': say('filter'), placeholder: say('filter'), autocomplete: 'off' });
    #language = element('select', { 'aria-label': say('language') },
        element('option', { value: '' }, say('allLanguages')), ['zh', 'en'].map((code) => element('option', { value: code }, languageName(code))));
    #body = element('div', { 'aria-busy': 'true' }, element('p', { class: 'quiet' }, say('loading')));

    constructor(section) {
        for (const field of [this.#filter, this.#language]) {
            field.addEventListener('input', () => { this.#shown = PAGE; this.#draw(); announce(this.#heading.textContent); });
        }
        section.replaceChildren(element('div', { class: 'head' }, this.#heading, element('div', { class: 'filters' }, this.#filter, this.#language)), this.#body);
    }

    async load() {
        try {
            this.#articles = (await getKnowledge('articles')).articles;
            this.#draw();
        } catch (error) {
            this.#body.replaceChildren(element('p', { class: 'problem', role: 'alert' }, say('loadFailed', { reason: error.message }), ' ',
                element('button', { type: 'button', onclick: () => this.load() }, say('again'))));
        }
        this.#body.removeAttribute('aria-busy');
    }

    #draw() {
        const words = this.#filter.value.toLowerCase().split(/\s+/).filter(Boolean);
        const language = this.#language.value;
        const found = this.#articles.filter((article) => (!language || article.language === language)
            && words.every((word) => `${article.title} ${article.id} ${article.source}`.toLowerCase().includes(word)));
        this.#heading.textContent = found.length === this.#articles.length
            ? say('articlesCount', { count: number(found.length) })
            : say('articlesOf', { count: number(found.length), all: number(this.#articles.length) });
        if (!found.length) return this.#body.replaceChildren(element('p', { class: 'quiet' }, say(this.#articles.length ? 'noMatch' : 'noArticles')));
        const heads = ['article', 'language', 'from', 'version', 'validity'].map((name) => element('th', { scope: 'col' }, say(name)));
        const more = element('button', { type: 'button', onclick: () => { this.#shown += PAGE; this.#draw(); } }, say('more', { count: number(found.length - this.#shown) }));
        this.#body.replaceChildren(element('table', {}, element('thead', {}, element('tr', {}, heads)),
            element('tbody', {}, found.slice(0, this.#shown).map(row))), ...(found.length > this.#shown ? [more] : []));
    }
}

function row(article) {
    return element('tr', {},
        element('th', { scope: 'row' }, element('button', { type: 'button', class: 'link', onclick: () => showArticle(article.id) }, article.title)),
        element('td', {}, languageName(article.language)), element('td', { class: 'source' }, article.source),
        element('td', {}, element('code', { title: article.version }, article.version.slice(0, 7))),
        element('td', {}, validity(article.scope) || say('always')));
}
