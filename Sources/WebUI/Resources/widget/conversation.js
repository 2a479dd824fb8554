/** What is known of the conversation: the server's messages in its order, and previews of those on their way in. */
class Conversation extends EventTarget {
    /** The server's view: who answers, place in the queue, rating. Null before the first message. */
    view = null;
    lastSequence = 0;
    isConnected = true;
    /** Who is writing at the other end: `{name}`, or null. */
    typist = null;
    #messages = new Map();
    #previews = new Map();
    #notes = [];

    get messages() { return [...this.#messages.values()].sort((a, b) => a.sequence - b.sequence); }
    get previews() { return this.#previews; }
    /** Steps of the hand-over seen while this page was open: `{after, name, values}`. */
    get notes() { return this.#notes; }

    /** Takes what the session gave: a picture of the whole conversation up to a sequence number. */
    reset({ conversation, messages, lastSequence }) {
        if (conversation?.id !== this.view?.id) this.#messages.clear();
        for (const message of messages) this.#messages.set(message.id, message);
        this.view = conversation;
        this.lastSequence = Math.max(this.lastSequence, lastSequence);
        this.#changed();
    }

    /** Takes one event of the stream; those seen before change nothing. */
    receive({ id, type, data }) {
        const value = JSON.parse(data);
        if (type === 'message') this.addMessage(value);
        else if (type === 'delta') this.#previews.set(value.message, (this.#previews.get(value.message) ?? '') + value.text);
        else if (type === 'typing') this.#setTypist(value);
        else if (type === 'state' && !(id && id <= this.lastSequence)) this.#setView(value);
        if (id) this.lastSequence = Math.max(this.lastSequence, id);
        this.#changed();
    }

    /** Adds a message that the server has; the answer to a request and the stream may both bring it. */
    addMessage(message) {
        const isNew = !this.#messages.has(message.id);
        this.#messages.set(message.id, message);
        this.#previews.delete(message.id);
        if (message.from !== 'customer') this.typist = null;
        if (isNew) this.dispatchEvent(new CustomEvent('arrival', { detail: message }));
        this.#changed();
    }

    setConnected(isConnected) {
        if (this.isConnected === isConnected) return;
        this.isConnected = isConnected;
        // A preview that broke off comes whole with the next connection.
        if (!isConnected) this.#previews.clear();
        this.#changed();
    }

    #setView(view) {
        const before = this.view?.state ?? 'assistant';
        this.view = view;
        if (view.state === before) return;
        this.typist = null;
        const name = { agent: 'joined', waiting: 'waiting', resolved: 'resolved', assistant: before === 'resolved' ? null : 'returned' }[view.state];
        if (name) this.#notes.push({ after: Math.max(0, ...this.#sequences()), name, values: { name: view.agentName ?? '' } });
    }

    #setTypist({ typing, name, who }) {
        clearTimeout(this.typingTimer);
        this.typist = typing ? { name: name ?? null, who } : null;
        // The word that the writing stopped may be lost with a connection.
        if (typing) this.typingTimer = setTimeout(() => { this.typist = null; this.#changed(); }, 8_000);
    }

    #sequences() { return [...this.#messages.values()].map((message) => message.sequence); }

    #changed() { this.dispatchEvent(new Event('change')); }
}
