/**
 * Messages on their way to the server, kept across reloads and shared by tabs. A message leaves only when the server says it has
 * it; whatever is sent twice has the same id, and the server keeps one.
 */
class Outbox extends EventTarget {
    #memory;
    #send;
    #isSending = false;
    #attempts = 0;
    #timer = null;

    /** `send(message)` resolves when the server has the message and throws a `ServerError` otherwise. */
    constructor(memory, send) {
        super();
        this.#memory = memory;
        this.#send = send;
        memory.onChange('outbox', () => this.#changed());
        addEventListener('online', () => this.flush());
    }

    /** `{id, text, problem}`; `problem` is null while sending, `{text, isFinal}` after a failure. */
    get messages() { return this.#memory.get('outbox') ?? []; }

    add(text) {
        this.#memory.set('outbox', [...this.messages, { id: newID(), text, page: location.href, problem: null }]);
        this.#changed();
        this.flush();
    }

    discard(id) {
        this.#memory.set('outbox', this.messages.filter((message) => message.id !== id));
        this.#changed();
    }

    retry(id) {
        this.#mark(id, null);
        this.flush();
    }

    /** Sends what waits, in order, one at a time; stops at a failure that may pass and tries again later. */
    async flush() {
        if (this.#isSending) return;
        clearTimeout(this.#timer);
        this.#isSending = true;
        try {
            for (let next; (next = this.messages.find((message) => !message.problem?.isFinal));) {
                try {
                    await this.#send({ id: next.id, text: next.text, page: next.page });
                    this.#attempts = 0;
                    this.discard(next.id);
                } catch (error) {
                    this.#mark(next.id, { text: error.message, isFinal: Boolean(error.isFinal), status: error.status ?? 0 });
                    if (!error.isFinal) return this.#tryLater(error.retryAfter);
                }
            }
        } finally {
            this.#isSending = false;
        }
    }

    #tryLater(retryAfter) {
        const pause = Math.min(30_000, 1_000 * 2 ** this.#attempts++);
        this.#timer = setTimeout(() => this.flush(), retryAfter ? retryAfter * 1_000 : pause / 2 + Math.random() * pause / 2);
    }

    #mark(id, problem) {
        this.#memory.set('outbox', this.messages.map((message) => (message.id === id ? { ...message, problem } : message)));
        this.#changed();
    }

    #changed() { this.dispatchEvent(new Event('change')); }
}
