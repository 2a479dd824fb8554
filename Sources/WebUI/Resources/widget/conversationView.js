/** The list of messages. Elements are made once and kept, so that an opened source stays open and nothing is read twice. */
class ConversationView {
    /** A log for screen readers, told only whole messages: streaming text would be read in pieces. */
    element;
    announcer = element('div', { class: 'unseen', 'aria-live': 'polite' });
    #texts;
    #conversation;
    #outbox;
    #send;
    #greeting = null;
    #rows = new Map();
    /** Whether the end is in sight, so that what comes next should be too. */
    #isAtEnd = true;
    #height = 0;

    constructor(texts, conversation, outbox, send) {
        this.element = element('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': texts.log, tabindex: '0' });
        this.#texts = texts;
        this.#conversation = conversation;
        this.#outbox = outbox;
        this.#send = send;
        this.element.addEventListener('scroll', () => this.#scrolled());
        new ResizeObserver(() => this.#resized()).observe(this.element);
        conversation.addEventListener('arrival', ({ detail }) => this.#announce(detail));
    }

    greet(assistant) {
        this.#greeting = assistant && { id: 'greeting', from: 'assistant', name: assistant.name, content: assistant.greeting };
    }

    draw() {
        const wanted = this.#wanted();
        for (const [key, row] of this.#rows) {
            if (!wanted.has(key)) { row.remove(); this.#rows.delete(key); }
        }
        let place = null;
        for (const [key, build] of wanted) {
            const row = this.#rows.get(key) ?? build();
            this.#rows.set(key, row);
            const next = place ? place.nextSibling : this.element.firstChild;
            if (row !== next) this.element.insertBefore(row, next);
            place = row;
        }
        this.#drawPreviews();
        if (this.#isAtEnd) this.scrollToEnd();
    }

    scrollToEnd() {
        this.#isAtEnd = true;
        this.element.scrollTop = this.element.scrollHeight;
    }

    /** A log that has just become lower was not scrolled by hand; `#resized` comes next. */
    #scrolled() {
        const { scrollHeight, scrollTop, clientHeight } = this.element;
        if (clientHeight === this.#height) this.#isAtEnd = scrollHeight - scrollTop - clientHeight < 60;
    }

    #resized() {
        this.#height = this.element.clientHeight;
        if (this.#isAtEnd) this.scrollToEnd();
    }

    /** Rows by key in their order; a key changes when the row has to be drawn anew. */
    #wanted() {
        const { messages, previews, notes, typist } = this.#conversation;
        const all = (this.#greeting ? [this.#greeting, ...messages] : messages).map((message) => this.#named(message));
        const outgoing = this.#outbox.messages.filter(({ id }) => !messages.some((message) => message.externalID === id));
        const isOpen = this.#conversation.view?.state !== 'resolved';
        const rows = new Map();
        all.forEach((message, index) => {
            const isLast = index === all.length - 1 && outgoing.length === 0 && isOpen;
            rows.set(`${message.id}|${isLast}`, () => messageView(message, this.#texts, { send: this.#send, isLast }));
            const sequence = message.sequence ?? 0;
            notes.filter(({ after }) => after === sequence).forEach((note) =>
                rows.set(`note|${sequence}|${notes.indexOf(note)}`, () => this.#note(note)));
        });
        for (const id of previews.keys()) rows.set(`preview|${id}`, () => this.#preview());
        for (const message of outgoing) {
            rows.set(`out|${message.id}|${JSON.stringify(message.problem)}`, () => outgoingView(message, this.#texts, this.#outbox));
        }
        if (typist && previews.size === 0) rows.set('typing', () => this.#typing());
        return rows;
    }

    /** The assistant's messages carry no name of their own. */
    #named(message) {
        return message.from === 'assistant' && !message.name ? { ...message, name: this.#greeting?.name } : message;
    }

    #note({ name, values }) { return element('div', { class: 'note' }, fill(this.#texts[`note_${name}`], values)); }

    #preview() {
        return element('div', { class: 'row assistant preview', 'aria-hidden': 'true' }, element('div', { class: 'bubble' }));
    }

    #drawPreviews() {
        for (const [id, text] of this.#conversation.previews) {
            this.#rows.get(`preview|${id}`).querySelector('.bubble').textContent = text;
        }
    }

    #typing() {
        return element('div', { class: 'row assistant typing' },
            element('div', { class: 'bubble', role: 'img', 'aria-label': this.#texts.typing }, [1, 2, 3].map(() => element('span', { class: 'dot' }))));
    }

    #announce(message) {
        if (message.from === 'customer') return;
        this.announcer.append(element('p', {}, `${speaker(this.#named(message), this.#texts)}: ${message.content.text}`));
        while (this.announcer.childElementCount > 5) this.announcer.firstChild.remove();
    }
}
