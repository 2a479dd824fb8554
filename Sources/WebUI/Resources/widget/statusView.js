/** The line under the header: whether we are connected, who answers, and the way to a person and back. */
class StatusView {
    element;
    #texts;
    #conversation;
    #line = element('span', { class: 'line' });
    #button = element('button', { type: 'button', onclick: () => this.#ask() });
    #handover;
    #action = null;

    /** `handover(action)` asks for a person (`request`) or takes that back (`withdraw`). */
    constructor(texts, conversation, handover) {
        this.#texts = texts;
        this.#conversation = conversation;
        this.#handover = handover;
        this.element = element('div', { class: 'state' }, element('div', { role: 'status' }, this.#line), this.#button);
    }

    draw() {
        const { view, isConnected } = this.#conversation;
        const text = isConnected ? this.#sentence(view) : this.#texts.offline;
        // Unchanged text is left alone, else screen readers would repeat it.
        if (this.#line.textContent !== text) this.#line.textContent = text;
        this.element.dataset.state = isConnected ? view?.state ?? 'assistant' : 'offline';
        this.#action = view?.state === 'waiting' ? 'withdraw' : !view || view.state === 'assistant' ? 'request' : null;
        this.#button.hidden = !this.#action;
        this.#button.textContent = this.#action === 'withdraw' ? this.#texts.withdraw : this.#texts.askPerson;
    }

    #sentence(view) {
        if (!view || view.state === 'assistant') return this.#texts.withAssistant;
        if (view.state === 'agent') return fill(this.#texts.withAgent, { name: view.agentName || this.#texts.agent });
        if (view.state === 'resolved') return this.#texts.resolved;
        if (!view.deskIsOpen) return this.#texts.deskClosed;
        const place = view.queuePosition ? fill(this.#texts.queue, { position: view.queuePosition }) : this.#texts.waiting;
        return view.waitMinutes ? `${place} ${fill(this.#texts.wait, { minutes: view.waitMinutes })}` : place;
    }

    async #ask() {
        this.#button.disabled = true;
        await this.#handover(this.#action).catch(() => {});
        this.#button.disabled = false;
    }
}
