/** Reads server-sent events from a body: calls `receive({id, type, data})` for each, and returns when the stream ends. */
async function readEvents(body, receive) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        const frames = (rest + value).split(/\r?\n\r?\n/);
        rest = frames.pop();
        for (const frame of frames) receive(parseEvent(frame));
    }
}

function parseEvent(frame) {
    const event = { id: null, type: 'message', data: '' };
    for (const line of frame.split(/\r?\n/)) {
        const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        if (name === 'id') event.id = Number(value);
        else if (name === 'event') event.type = value;
        else if (name === 'data') event.data += (event.data && '\n') + value;
    }
    return event;
}

/** Follows the server's events for as long as the page lives: reconnects where it left off, ever more patiently. */
class EventFollower {
    /** The server says something at least every 15 s; after three times that the connection is dead, whatever the network says. */
    static silence = 45_000;

    #client;
    #handlers;
    #abort = null;
    #attempts = 0;
    #wake = () => {};

    /** `handlers`: `position()` gives the last event seen, `receive(event)`, `connected(isConnected)`, `refused()` on 401. */
    constructor(client, handlers) {
        this.#client = client;
        this.#handlers = handlers;
        addEventListener('online', () => this.retryNow());
        addEventListener('visibilitychange', () => { if (!document.hidden) this.retryNow(); });
    }

    retryNow() {
        this.#attempts = 0;
        this.#wake();
    }

    stop() { this.#abort?.abort(); }

    /** Runs until `signal` says stop. */
    async follow(signal) {
        while (!signal.aborted) {
            const abort = new AbortController();
            this.#abort = abort;
            signal.addEventListener('abort', () => abort.abort(), { once: true });
            try {
                await this.#readOnce(abort);
            } catch (error) {
                if (error.status === 401) await this.#handlers.refused();
            }
            if (signal.aborted) return;
            this.#handlers.connected(false);
            await this.#pause();
        }
    }

    async #readOnce(abort) {
        let watchdog;
        const alive = () => {
            clearTimeout(watchdog);
            watchdog = setTimeout(() => abort.abort(), EventFollower.silence);
        };
        alive();
        try {
            const body = await this.#client.events(this.#handlers.position(), abort.signal);
            this.#attempts = 0;
            this.#handlers.connected(true);
            const watched = body.pipeThrough(new TransformStream({ transform(chunk, out) { alive(); out.enqueue(chunk); } }));
            await readEvents(watched, (event) => { if (event.data) this.#handlers.receive(event); });
        } finally {
            clearTimeout(watchdog);
        }
    }

    /** From half a second up to half a minute, half of it by chance, so that visitors do not return all at once. */
    #pause() {
        const longest = Math.min(30_000, 500 * 2 ** this.#attempts++);
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, longest / 2 + Math.random() * longest / 2);
            this.#wake = () => { clearTimeout(timer); resolve(); };
        });
    }
}
