/** An answer of the server that is not the one hoped for; `status` is 0 when there was no answer at all. */
class ServerError extends Error {
    constructor(status, message, retryAfter = null) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** True when sending the same again cannot help. */
    get isFinal() { return this.status >= 400 && this.status < 500 && ![401, 408, 425, 429].includes(this.status); }
}

/** The visitor's side of kefu's API. */
class Client {
    token = null;
    #root;
    #language;

    /** `language` is the one in which the server says what is wrong. */
    constructor(baseURL, language) {
        this.#root = `${baseURL}/api/v1/chat/`;
        this.#language = language;
    }

    openSession(body) { return this.#call('session', body); }
    send(message) { return this.#call('messages', message); }
    typing(typing) { return this.#call('typing', { typing }); }
    rate(score, comment) { return this.#call('rating', comment ? { score, comment } : { score }); }
    handover(action) { return this.#call('handover', { action }); }

    /** The live stream; `fetch` and not `EventSource`, since only this can carry the token in a header. */
    async events(after, signal) {
        const response = await this.#fetch('events', {
            headers: { ...this.#headers(), Accept: 'text/event-stream', 'Last-Event-ID': String(after) }, signal,
        });
        return response.body;
    }

    async #call(path, body) {
        const response = await this.#fetch(path, {
            method: 'POST', headers: { ...this.#headers(), 'Content-Type': 'application/json' },
            body: JSON.stringify(body), signal: AbortSignal.timeout?.(20_000),
        });
        return response.status === 204 ? null : response.json();
    }

    async #fetch(path, options) {
        let response;
        try {
            response = await fetch(this.#root + path, { ...options, credentials: 'omit', cache: 'no-store' });
        } catch (error) {
            throw new ServerError(0, error.message);
        }
        if (response.ok) return response;
        const problem = await response.json().catch(() => null);
        throw new ServerError(response.status, problem?.error?.message ?? '', Number(response.headers.get('Retry-After')) || null);
    }

    #headers() {
        return { 'Accept-Language': this.#language, ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}) };
    }
}
