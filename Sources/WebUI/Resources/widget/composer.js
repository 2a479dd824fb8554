/** Where the customer writes. */
class Composer {
    element;
    #texts;
    #actions;
    #field;
    #button;
    #counter;
    #maximum = 2_000;
    #lastTyping = 0;
    #stopped = null;

    /** `actions`: `send(text)`, `typing(isTyping)`. */
    constructor(texts, actions) {
        this.#texts = texts;
        this.#actions = actions;
        this.#field = element('textarea', {
            rows: '1', 'aria-label': texts.write, placeholder: texts.write, 'aria-describedby': 'counter', enterkeyhint: 'send',
            oninput: () => this.#changed(), onkeydown: (event) => this.#key(event),
        });
        this.#button = element('button', { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send, disabled: true },
            icon('M4 12 20 4l-5 16-3-7z'));
        this.#counter = element('div', { id: 'counter', class: 'counter', role: 'status' });
        this.element = element('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.#submit(); } },
            this.#field, this.#button, this.#counter);
    }

    set maximum(length) { this.#maximum = length; this.#changed(); }
    /** What is not sent yet, so that a reload keeps it. */
    get draft() { return this.#field.value; }
    set draft(text) { this.#field.value = text; this.#changed(false); }

    focus() { this.#field.focus({ preventScroll: true }); }

    /** Enter sends; with Shift it makes a line, and while an input method composes it belongs to the input method. */
    #key(event) {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        this.#submit();
    }

    #submit() {
        const text = this.#field.value.trim();
        if (!text || this.#excess > 0) return;
        this.#field.value = '';
        this.#changed(false);
        this.#tellTyping(false);
        this.#actions.send(text);
        this.focus();
    }

    get #excess() { return lengthOf(this.#field.value.trim()) - this.#maximum; }

    #changed(isByHand = true) {
        const excess = this.#excess;
        this.#button.disabled = !this.#field.value.trim() || excess > 0;
        this.#field.setAttribute('aria-invalid', String(excess > 0));
        this.#counter.textContent = excess > 0 ? fill(this.#texts.tooLong, { count: excess })
            : excess > -this.#maximum / 5 ? `${this.#maximum + excess} / ${this.#maximum}` : '';
        this.#fit();
        this.#actions.draft(this.#field.value);
        if (isByHand && this.#field.value) this.#tellTyping(true);
    }

    /** Grows with its text, up to five lines, without inline styles on pages that forbid them. */
    #fit() {
        const lines = Math.min(5, this.#field.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / 38)), 0));
        this.#field.rows = Math.max(1, lines);
    }

    #tellTyping(isTyping) {
        clearTimeout(this.#stopped);
        if (isTyping) this.#stopped = setTimeout(() => this.#tellTyping(false), 5_000);
        if (isTyping && Date.now() - this.#lastTyping < 3_000) return;
        if (!isTyping && this.#lastTyping === 0) return;
        this.#lastTyping = isTyping ? Date.now() : 0;
        this.#actions.typing(isTyping);
    }
}

/** Length in characters as the server counts them. */
function lengthOf(text) {
    return window.Intl?.Segmenter ? [...new Intl.Segmenter().segment(text)].length : [...text].length;
}

/** Width in Latin letters; a Chinese character takes two. */
function width(line) {
    return [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
