/** What outlives a reload: the visitor's token, messages on their way, how far was read. Shared by the tabs of a site. */
class Memory {
    #prefix;
    #fallback = new Map();

    constructor(baseURL) { this.#prefix = `kefu:${baseURL}:`; }

    /** Browsers that refuse storage get a memory that lasts as long as the page. */
    get(name) {
        try {
            const text = localStorage.getItem(this.#prefix + name);
            if (text !== null) return JSON.parse(text);
        } catch { /* Storage is refused or holds something that is not ours. */ }
        return this.#fallback.get(name) ?? null;
    }

    set(name, value) {
        try {
            localStorage.setItem(this.#prefix + name, JSON.stringify(value));
            this.#fallback.delete(name);
        } catch {
            this.#fallback.set(name, value);
        }
    }

    remove(name) {
        this.#fallback.delete(name);
        try { localStorage.removeItem(this.#prefix + name); } catch { /* Nothing was stored. */ }
    }

    /** Tells when another tab has changed something. */
    onChange(name, action) {
        addEventListener('storage', (event) => { if (event.key === this.#prefix + name) action(); });
    }
}
