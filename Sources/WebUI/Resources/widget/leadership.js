/**
 * Lets one tab of a site hold the stream and pass its events to the others: browsers allow six connections to a server,
 * and a visitor with seven tabs must still be able to send. The tab that was looked at last leads, since browsers put
 * others to sleep. Where locks are missing (pages without https) every tab follows by itself.
 */
class Leadership {
    #name;
    #channel;
    #life;

    /** `life`: a signal that ends it all. */
    constructor(baseURL, receive, life) {
        this.#life = life;
        this.#name = `kefu:${baseURL}`;
        this.#channel = navigator.locks && window.BroadcastChannel ? new BroadcastChannel(this.#name) : null;
        this.#channel?.addEventListener('message', ({ data }) => receive(data), { signal: life });
    }

    share(event) { this.#channel?.postMessage(event); }

    /** Calls `lead(signal)` whenever this tab is the one to follow the server. */
    async run(lead) {
        if (!this.#channel) return lead(this.#life);
        let release = null;
        this.#life.addEventListener('abort', () => release?.(), { once: true });
        const campaign = (options) => navigator.locks.request(this.#name, options, () => {
            const term = new AbortController();
            release = () => term.abort();
            return lead(term.signal);
        }).catch(() => {
            // Another tab came to the front and took over: stop, and wait to be next in line.
            release?.();
            return this.#life.aborted ? null : campaign({});
        });
        addEventListener('visibilitychange', () => { if (!document.hidden) campaign({ steal: true }); }, { signal: this.#life });
        return campaign(document.hidden ? {} : { steal: true });
    }
}
