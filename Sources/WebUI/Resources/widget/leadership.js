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
    run(lead) {
        if (!this.#channel) {
            lead(this.#life);
            return;
        }
        let isLeading = false;
        let isQueued = false;
        const campaign = async (options) => {
            const term = new AbortController();
            this.#life.addEventListener('abort', () => term.abort(), { once: true });
            try {
                await navigator.locks.request(this.#name, options, () => {
                    if (!options.steal) isQueued = false;
                    isLeading = true;
                    return lead(term.signal);
                });
            } catch {
                // Another tab came to the front and took over: stop, and be next in line.
                term.abort();
                isLeading = false;
                queue();
            }
        };
        const queue = () => {
            if (isQueued || this.#life.aborted) return;
            isQueued = true;
            campaign({});
        };
        const takeOver = () => { if (!document.hidden && !isLeading && !this.#life.aborted) campaign({ steal: true }); };
        addEventListener('visibilitychange', takeOver, { signal: this.#life });
        if (document.hidden) queue();
        else takeOver();
    }
}
