import { element, newID } from '../shared/element.js';
import { post } from './api.js';
import { say } from './texts.js';

/** Writes replies and notes; what is typed outlives a reload and a failed request. */
export class Composer {
    element = element('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.#submit(); } });
    #conversation;
    #done;
    #failed;
    #mode = 'reply';
    #canReply = false;
    /** The id of the reply being written: sent twice after a failure, it is said once. */
    #message = newID();
    #lastTyping = 0;
    #field;
    #button;
    #modes;
    #holder = element('p', { class: 'holder' });

    /** `done()` after a reply or note is kept, `failed(error)` otherwise. */
    constructor(conversation, done, failed) {
        this.#conversation = conversation;
        this.#done = done;
        this.#failed = failed;
        this.#modes = ['reply', 'note'].map((mode) =>
            element('button', { type: 'button', 'data-mode': mode, onclick: () => this.focus(mode) }, say(mode)));
        this.#field = element('textarea', { rows: '3', onkeydown: (event) => this.#key(event), oninput: () => this.#typed() });
        this.#button = element('button', { type: 'submit', class: 'primary' });
        this.element.append(this.#holder, element('div', { class: 'modes' }, this.#modes), this.#field,
            element('div', { class: 'foot' }, element('span'), this.#button));
        this.#field.value = sessionStorage.getItem(this.#draftKey) ?? '';
        this.#draw();
    }

    get #draftKey() { return `kefu:draft:${this.#conversation}`; }

    /** Whether this agent may speak now, and the sentence that says why not. */
    allow(canReply, sentence, isOther) {
        if (this.#canReply && !canReply) this.#mode = 'note';
        if (!this.#canReply && canReply) this.#mode = 'reply';
        this.#canReply = canReply;
        this.#holder.textContent = sentence ?? '';
        this.#holder.hidden = !sentence;
        this.#holder.classList.toggle('other', isOther);
        this.#draw();
    }

    focus(mode) {
        this.#mode = mode === 'reply' && !this.#canReply ? 'note' : mode;
        this.#draw();
        this.#field.focus();
    }

    #draw() {
        if (!this.#canReply) this.#mode = 'note';
        this.element.dataset.mode = this.#mode;
        for (const button of this.#modes) {
            button.setAttribute('aria-pressed', String(button.dataset.mode === this.#mode));
            button.disabled = button.dataset.mode === 'reply' && !this.#canReply;
        }
        const hint = say(this.#mode === 'reply' ? 'writeReply' : 'writeNote');
        this.#field.placeholder = hint;
        this.#field.setAttribute('aria-label', hint);
        this.#button.textContent = say(this.#mode === 'reply' ? 'send' : 'addNote');
        this.#button.disabled = !this.#field.value.trim();
    }

    #key(event) {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        this.#submit();
    }

    #typed() {
        this.#draw();
        sessionStorage.setItem(this.#draftKey, this.#field.value);
        if (this.#mode !== 'reply' || Date.now() - this.#lastTyping < 3_000) return;
        this.#lastTyping = Date.now();
        this.#tellTyping(true);
    }

    #tellTyping(typing) { post(`conversations/${this.#conversation}/typing`, { typing }).catch(() => {}); }

    async #submit() {
        const text = this.#field.value.trim();
        if (!text || this.#button.disabled) return;
        this.#button.disabled = true;
        this.#button.textContent = say('sending');
        try {
            if (this.#mode === 'reply') await post(`conversations/${this.#conversation}/messages`, { id: this.#message, text });
            else await post(`conversations/${this.#conversation}/notes`, { text });
            this.#message = newID();
            this.#lastTyping = 0;
            // What was typed while the request was on its way stays.
            this.#field.value = this.#field.value.trim() === text ? '' : this.#field.value;
            sessionStorage.setItem(this.#draftKey, this.#field.value);
            this.#done();
        } catch (error) {
            this.#failed(error);
        } finally {
            this.#draw();
        }
    }
}
