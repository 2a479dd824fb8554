import { element, fill } from '../shared/element.js';

/** After so many milliseconds without a key the server is asked. */
const PAUSE = 140;

/** What nothing was found for and what is not typed on for so many milliseconds was meant, and is told to the server. */
const SETTLED = 3000;

/** Articles under the search field while somebody types: a list that the field controls, as ARIA's combobox has it. */
export class Suggestions {
    #form;
    #input;
    #list = element('ul', { id: 'help_suggestions', class: 'suggestions', role: 'listbox', hidden: true });
    #status = element('p', { class: 'unseen', role: 'status' });
    #known = new Map();
    #told = new Set();
    #request = new AbortController();
    #timer = null;
    #settling = null;
    /** What nothing was found for, until it is told. */
    #missed = null;
    /** The option that the keys have reached; -1 for the field itself. */
    #active = -1;

    constructor(form) {
        this.#form = form;
        this.#input = form.elements.q;
        this.#list.setAttribute('aria-label', form.dataset.label);
        for (const [name, value] of Object.entries({
            role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id, 'aria-expanded': 'false',
        })) this.#input.setAttribute(name, value);
        form.append(this.#list, this.#status);
        this.#input.addEventListener('input', (event) => { if (!event.isComposing) this.#typed(); });
        this.#input.addEventListener('compositionend', () => this.#typed());
        this.#input.addEventListener('keydown', (event) => this.#pressed(event));
        this.#input.addEventListener('blur', () => { this.#tellMissed(); this.#hide(); });
        // A press on an option would take the focus, and with it the list, before the click arrives.
        this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    }

    get #query() { return this.#input.value.trim(); }
    get #isOpen() { return !this.#list.hidden; }

    #typed() {
        clearTimeout(this.#timer);
        clearTimeout(this.#settling);
        this.#missed = null;
        this.#request.abort();
        if (!this.#query) return this.#hide();
        this.#timer = setTimeout(() => this.#ask(this.#query), PAUSE);
    }

    async #ask(query) {
        this.#request = new AbortController();
        const { signal } = this.#request;
        try {
            const found = this.#known.get(query) ?? await this.#fetch(query, signal);
            if (!signal.aborted && query === this.#query && document.activeElement === this.#input) this.#show(found);
        } catch {
            // Searching by the button still works, and says what is wrong.
            if (!signal.aborted) this.#hide();
        }
    }

    async #fetch(query, signal) {
        const address = `/api/v1/help/search?q=${encodeURIComponent(query)}&language=${this.#form.dataset.language}&limit=6`;
        const answer = await fetch(address, { signal });
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const found = await answer.json();
        if (this.#known.size > 100) this.#known.clear();
        this.#known.set(query, found);
        return found;
    }

    /** Once for each query; the server looks for itself, and counts it once a visitor. */
    #tellMissed() {
        clearTimeout(this.#settling);
        if (this.#missed && !this.#told.has(this.#missed)) {
            this.#told.add(this.#missed);
            navigator.sendBeacon(this.#form.getAttribute('action'), new URLSearchParams({ q: this.#missed }));
        }
        this.#missed = null;
    }

    #show({ hits, isSure }) {
        if (!hits.length || !isSure) {
            this.#missed = this.#query;
            this.#settling = setTimeout(() => this.#tellMissed(), SETTLED);
        }
        const { none, near, some, one, all } = this.#form.dataset;
        this.#status.textContent = !hits.length ? none : !isSure ? near : hits.length === 1 ? one : fill(some, { count: hits.length });
        this.#list.replaceChildren(
            ...hits.map((hit, place) => this.#option(place, { href: hit.path, lang: hit.language },
                element('b', {}, marked(hit.title)), hit.heading && element('i', {}, hit.heading),
                element('span', {}, marked(hit.excerpt)))),
            this.#option(hits.length, { href: this.#resultsAddress, class: 'all' }, hits.length ? all : none));
        this.#active = -1;
        this.#input.removeAttribute('aria-activedescendant');
        this.#input.setAttribute('aria-expanded', 'true');
        this.#list.hidden = false;
    }

    get #resultsAddress() { return `${this.#form.getAttribute('action')}?${new URLSearchParams({ q: this.#query })}`; }

    #option(place, properties, ...content) {
        return element('li', { role: 'option', id: `help_suggestion_${place}`, 'aria-selected': 'false' },
            element('a', { tabindex: -1, ...properties }, ...content));
    }

    #hide() {
        this.#list.hidden = true;
        this.#active = -1;
        this.#input.setAttribute('aria-expanded', 'false');
        this.#input.removeAttribute('aria-activedescendant');
    }

    #pressed(event) {
        if (event.isComposing) return;
        if (event.key === 'Escape' && this.#isOpen) {
            event.preventDefault();
            this.#hide();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            if (!this.#isOpen) return this.#typed();
            event.preventDefault();
            this.#move(event.key === 'ArrowDown' ? 1 : -1);
        } else if (event.key === 'Enter' && this.#isOpen && this.#active >= 0) {
            event.preventDefault();
            this.#list.children[this.#active].firstChild.click();
        }
    }

    /** Through the options and the field, round and round. */
    #move(step) {
        const count = this.#list.children.length;
        this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
        this.#active = (this.#active + 1 + step + count + 1) % (count + 1) - 1;
        const option = this.#list.children[this.#active];
        if (!option) return this.#input.removeAttribute('aria-activedescendant');
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        this.#input.setAttribute('aria-activedescendant', option.id);
    }
}

const marked = (fragments) => fragments.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
