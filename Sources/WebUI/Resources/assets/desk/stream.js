/**
 * Follows the desk's events. The browser reconnects by itself after a broken line, but gives up when the server answers with an
 * error, as it may while starting: then a new line is opened after a pause.
 */
export class DeskStream {
    #handlers;
    #position;
    #attempts = 0;

    /** `handlers`: `conversation(data)`, `typing(data)`, `connected(isConnected)`. */
    constructor(after, handlers) {
        this.#position = after;
        this.#handlers = handlers;
        this.#open();
    }

    #open() {
        const source = new EventSource(`/api/v1/desk/events?after=${this.#position}`);
        source.addEventListener('open', () => {
            this.#attempts = 0;
            this.#handlers.connected(true);
        });
        source.addEventListener('conversation', (event) => {
            const data = JSON.parse(event.data);
            if (data.sequence <= this.#position) return;
            this.#position = data.sequence;
            this.#handlers.conversation(data);
        });
        source.addEventListener('typing', (event) => this.#handlers.typing(JSON.parse(event.data)));
        source.addEventListener('error', () => {
            this.#handlers.connected(false);
            if (source.readyState !== EventSource.CLOSED) return;
            const pause = Math.min(30_000, 1_000 * 2 ** this.#attempts++);
            setTimeout(() => this.#open(), pause / 2 + Math.random() * pause / 2);
        });
    }
}
