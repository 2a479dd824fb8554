import { element } from '../shared/element.js';
import { get, post } from './api.js';
import { Composer } from './composer.js';
import { ask } from './dialogs.js';
import { eventView } from './timeline.js';
import { say, sayCode } from './texts.js';

/** What an agent can do in each state; `mine` is a conversation that this agent has. */
const stepsByState = {
    waiting: ['take', 'resolve'], assistant: ['take'], mine: ['return', 'requeue', 'resolve'], agent: [], resolved: [],
};

/** One conversation: head, transcript and composer. */
export class ConversationPane {
    id = null;
    detail = null;
    #agent;
    #callbacks;
    #main = document.getElementById('conversation');
    #transcript;
    #typing;
    #composer;
    #typingTimer;
    #drawn = new Set();
    #isAtEnd = true;

    /** `callbacks`: `changed(detail)`, `explain(message)`, `failed(error)`, `back()`, `showDetails()`. */
    constructor(agent, callbacks) {
        this.#agent = agent;
        this.#callbacks = callbacks;
    }

    get state() {
        const { state, agentID } = this.detail.summary;
        return state === 'agent' && agentID === this.#agent.id ? 'mine' : state;
    }

    /** An observer looks on. */
    get #mayServe() { return this.#agent.role !== 'observer'; }

    get #steps() { return this.#mayServe ? stepsByState[this.state] : []; }

    showNothing() {
        this.id = null;
        this.detail = null;
        this.#main.replaceChildren(element('div', { class: 'blank' }, element('h2', {}, say('choose')), element('p', {}, say('chooseHint'))));
    }

    async open(id) {
        this.id = id;
        this.detail = null;
        this.#main.replaceChildren(element('p', { class: 'blank' }, say('loading')));
        await this.refresh();
    }

    /** Fetches the conversation anew and draws what has changed. */
    async refresh() {
        const { id } = this;
        try {
            const detail = await get(`conversations/${encodeURIComponent(id)}`);
            if (this.id !== id) return;
            const isFirst = this.detail === null;
            this.detail = detail;
            if (isFirst) this.#build();
            this.#draw();
            this.#callbacks.changed(detail);
        } catch (error) {
            if (this.id !== id || this.detail) return;
            this.#main.replaceChildren(element('div', { class: 'blank', role: 'alert' }, element('p', {}, say('loadFailed', { reason: error.message })),
                element('button', { type: 'button', onclick: () => this.open(id) }, say('again'))));
        }
    }

    /** Takes an event of the stream for this conversation. */
    receive({ summary, event }) {
        if (!this.detail) return;
        this.detail.summary = summary;
        if (!this.detail.timeline.some(({ sequence }) => sequence === event.sequence)) this.detail.timeline.push(event);
        if (event.message?.from === 'customer') this.setTyping(false);
        this.#draw();
    }

    setTyping(isTyping) {
        clearTimeout(this.#typingTimer);
        if (!this.#typing) return;
        this.#typing.textContent = isTyping ? say('customerTyping') : '';
        if (isTyping) this.#typingTimer = setTimeout(() => this.setTyping(false), 8_000);
    }

    get #distanceToEnd() {
        const { scrollHeight, scrollTop, clientHeight } = this.#transcript;
        return scrollHeight - scrollTop - clientHeight;
    }

    focusComposer(mode) { this.#composer?.focus(mode); }

    /** Takes, returns, passes on or resolves, where the state allows it. */
    async perform(step) {
        if (!this.detail || !this.#steps.includes(step)) return;
        let body = {};
        if (step === 'requeue') {
            const reason = await ask(say('requeue'), say('reasonPrompt'));
            if (reason === null) return;
            body = reason ? { reason } : {};
        }
        try {
            await post(`conversations/${encodeURIComponent(this.id)}/${step}`, body);
        } catch (error) {
            this.#callbacks.failed(error);
        }
        await this.refresh();
        if (step === 'take' && this.detail && this.state === 'mine') this.#composer.focus('reply');
    }

    #build() {
        this.#transcript = element('div', { class: 'transcript', role: 'log', 'aria-label': say('conversation'), tabindex: '0' });
        this.#transcript.addEventListener('scroll', () => { this.#isAtEnd = this.#distanceToEnd < 80; });
        this.#isAtEnd = true;
        this.#typing = element('div', { class: 'typing', role: 'status' });
        this.#composer = new Composer(this.id, () => this.refresh(), this.#callbacks.failed);
        this.#drawn = new Set();
        this.#main.replaceChildren(element('div', { class: 'head' }), this.#transcript, this.#typing,
            this.#mayServe ? this.#composer.element : element('p', { class: 'composer holder' }, say('mayOnlyLook')));
    }

    #draw() {
        this.#drawHead();
        const { agentName } = this.detail.summary;
        const sentence = {
            waiting: say('takeFirst'), assistant: say('assistantAnswers'), agent: say('takenBy', { name: agentName ?? '' }), resolved: say('isResolved'), mine: null,
        }[this.state];
        this.#composer.allow(this.state === 'mine', sentence, this.state === 'agent');
        this.#drawTimeline();
    }

    #drawHead() {
        const { customerName, state, agentName } = this.detail.summary;
        const focusedStep = document.activeElement?.dataset?.step;
        const head = this.#main.querySelector('.head');
        head.replaceChildren(
            element('button', { type: 'button', class: 'narrow', 'aria-label': say('back'), onclick: this.#callbacks.back }, '←'),
            element('h2', {}, customerName || say('anonymous')),
            element('span', { class: `tag ${state}` }, state === 'agent' && agentName ? agentName : sayCode('state', state)),
            element('button', { type: 'button', class: 'narrow to-details', onclick: this.#callbacks.showDetails }, say('details')),
            element('div', { class: 'steps' }, this.#steps.map((step) => element('button', {
                type: 'button', 'data-step': step, class: step === 'take' ? 'primary' : null, onclick: () => this.perform(step),
            }, say(step)))));
        if (focusedStep) (head.querySelector(`[data-step="${focusedStep}"]`) ?? this.#main).focus();
    }

    /** Adds events not drawn yet, in the order of the log. */
    #drawTimeline() {
        const box = this.#transcript;
        const options = { page: this.detail.facts.page, explain: this.#callbacks.explain };
        for (const event of this.detail.timeline.sort((a, b) => a.sequence - b.sequence)) {
            if (this.#drawn.has(event.sequence)) continue;
            this.#drawn.add(event.sequence);
            const view = eventView(event, options);
            if (!view) continue;
            view.dataset.sequence = event.sequence;
            const later = [...box.children].find((node) => Number(node.dataset.sequence) > event.sequence);
            box.insertBefore(view, later ?? null);
        }
        if (this.#isAtEnd) box.scrollTop = box.scrollHeight;
    }
}
