import { element } from '../shared/element.js';
import { get } from './api.js';
import { directionView, pressureTags } from './mood.js';
import { clock, minutesSince, say, sayCode } from './texts.js';

export const views = ['waiting', 'mine', 'assistant', 'agents', 'resolved', 'all'];

/** The views with their counts, the search, and the list of conversations. */
export class Inbox {
    view = 'waiting';
    search = '';
    /** The conversation that is open beside the list. */
    current = null;
    #agent;
    #open;
    #summaries = [];
    #counts = {};
    #problem = null;
    #request = 0;
    #list = document.getElementById('list');
    #views = document.getElementById('views');
    #field = document.getElementById('search');

    /** `open(id)` shows a conversation, `viewChanged()` hears of another view. */
    constructor(agent, open, viewChanged) {
        this.#agent = agent;
        this.#open = open;
        for (const view of views) {
            this.#views.append(element('button', { type: 'button', 'data-view': view, onclick: () => { this.show(view); viewChanged(); } },
                say(`view_${view}`), element('span', { class: 'count' })));
        }
        let pause;
        this.#field.addEventListener('input', () => {
            clearTimeout(pause);
            pause = setTimeout(() => { this.search = this.#field.value.trim(); this.load(); }, 250);
        });
        this.#field.form.addEventListener('submit', (event) => event.preventDefault());
        // "Waiting for 3 minutes" grows while nothing happens.
        setInterval(() => this.#draw(), 30_000);
    }

    focusSearch() { this.#field.focus(); }

    show(view) {
        this.view = view;
        this.#summaries = [];
        return this.load();
    }

    /** Loads the list; of several requests on their way only the last counts. */
    async load() {
        const request = ++this.#request;
        this.#list.setAttribute('aria-busy', 'true');
        this.#draw();
        try {
            const answer = await get(`conversations?view=${this.view}&search=${encodeURIComponent(this.search)}&limit=100`);
            if (request !== this.#request) return null;
            this.#summaries = answer.conversations;
            this.#counts = answer.counts;
            this.#problem = null;
            return answer;
        } catch (error) {
            if (request === this.#request) this.#problem = error.message;
            return null;
        } finally {
            if (request === this.#request) this.#list.setAttribute('aria-busy', 'false');
            this.#draw();
        }
    }

    /** Takes what has happened to one conversation. */
    update(summary, counts) {
        this.#counts = counts;
        const others = this.#summaries.filter(({ id }) => id !== summary.id);
        const wasShown = others.length < this.#summaries.length;
        const belongs = this.#belongs(summary) && (!this.search || wasShown);
        this.#summaries = belongs ? [...others, summary] : others;
        const direction = this.view === 'waiting' ? 1 : -1;
        const time = (each) => (this.view === 'waiting' ? each.waitingSince : each.lastMessageAt) ?? '';
        this.#summaries.sort((a, b) => direction * time(a).localeCompare(time(b)));
        this.#draw();
    }

    /** The conversation `step` places after the open one. */
    neighbour(step) {
        const ids = this.#summaries.map(({ id }) => id);
        const index = ids.indexOf(this.current);
        return ids[index < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, index + step))] ?? null;
    }

    setCurrent(id) {
        this.current = id;
        this.#draw();
        this.#list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    }

    #belongs({ state, agentID }) {
        switch (this.view) {
        case 'all': return true;
        case 'mine': return state === 'agent' && agentID === this.#agent.id;
        case 'agents': return state === 'agent';
        default: return state === this.view;
        }
    }

    #draw() {
        for (const button of this.#views.children) {
            const { view } = button.dataset;
            const count = this.#counts[view];
            button.setAttribute('aria-pressed', String(view === this.view));
            button.lastChild.textContent = count ?? '';
            button.lastChild.hidden = count === undefined;
            button.lastChild.classList.toggle('some', count > 0);
        }
        document.title = `${this.#counts.waiting ? `(${this.#counts.waiting}) ` : ''}${say('title')} · kefu`;
        const focused = document.activeElement?.closest?.('.entry')?.dataset.id;
        this.#list.replaceChildren(...this.#rows());
        if (focused) this.#list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
    }

    #rows() {
        if (this.#problem) {
            return [element('div', { class: 'blank', role: 'alert' }, element('p', {}, say('loadFailed', { reason: this.#problem })),
                element('button', { type: 'button', onclick: () => this.load() }, say('again')))];
        }
        if (this.#summaries.length) return this.#summaries.map((summary) => this.#row(summary));
        const isLoading = this.#list.getAttribute('aria-busy') === 'true';
        const sentence = isLoading ? say('loading') : this.search ? say('empty_search', { search: this.search }) : say(`empty_${this.view}`);
        return [element('p', { class: 'blank' }, sentence)];
    }

    #row(summary) {
        const { id, state, customerName, preview, lastMessageAt, waitingSince, agentName, mood, moodDirection, topic, unanswered, language } = summary;
        return element('a', {
            class: `entry${unanswered > 0 ? ' unanswered' : ''}`, href: `/desk/conversations/${encodeURIComponent(id)}?view=${this.view}`, 'data-id': id,
            'aria-current': id === this.current ? 'true' : null,
            onclick: (event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                this.#open(id);
            },
        },
            element('span', { class: 'name' }, customerName || say('anonymous')),
            element('time', { datetime: lastMessageAt }, clock(lastMessageAt)),
            element('span', { class: 'preview', lang: language }, preview),
            element('span', { class: 'tags' },
                element('span', { class: `tag ${state}` }, state === 'agent' && agentName ? agentName : sayCode('state', state)),
                waitingSince && element('span', {}, say('waitingMinutes', { minutes: minutesSince(waitingSince) })),
                mood < -0.3 && element('span', { class: 'tag negative' }, say('mood_negative')),
                pressureTags(summary),
                moodDirection === 'worsening' && directionView(moodDirection),
                topic && element('span', {}, topic),
                unanswered > 0 && element('span', {}, say('unanswered'))));
    }
}
