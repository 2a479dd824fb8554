/** Asks how it was when a conversation is resolved: five radio buttons, which a keyboard and a screen reader know already. */
class RatingView {
    element;
    #texts;
    #rate;
    #asked = null;

    /** `rate(score, comment)` resolves when the server has it. */
    constructor(texts, rate) {
        this.#texts = texts;
        this.#rate = rate;
        this.element = element('div', { class: 'rating', hidden: true });
    }

    draw(view) {
        const question = view?.state === 'resolved' ? `${view.id}|${view.rating ?? ''}` : null;
        if (question === this.#asked) return;
        this.#asked = question;
        this.element.hidden = question === null;
        this.element.replaceChildren(...(question === null ? [] : [view.rating ? this.#thanks() : this.#form()]));
    }

    #thanks() { return element('p', { role: 'status' }, this.#texts.rateThanks); }

    #form() {
        const problem = element('p', { class: 'mark', role: 'status' });
        const comment = element('input', { type: 'text', maxlength: '500', 'aria-label': this.#texts.rateComment, placeholder: this.#texts.rateComment });
        const choices = [1, 2, 3, 4, 5].map((score) => element('label', { title: this.#texts[`rate${score}`] },
            element('input', { type: 'radio', name: 'score', value: score, required: true, 'aria-label': `${score}: ${this.#texts[`rate${score}`]}` }),
            element('span', { 'aria-hidden': 'true' }, String(score))));
        return element('form', {
            onsubmit: async (event) => {
                event.preventDefault();
                const score = Number(new FormData(event.target).get('score'));
                try {
                    await this.#rate(score, comment.value.trim());
                } catch {
                    problem.textContent = this.#texts.rateFailed;
                }
            },
        },
            element('fieldset', {}, element('legend', {}, this.#texts.rateQuestion),
                element('div', { class: 'scale' }, element('span', {}, this.#texts.rate1), choices, element('span', {}, this.#texts.rate5))),
            element('div', { class: 'rateSend' }, comment, element('button', { type: 'submit' }, this.#texts.rateSend)), problem);
    }
}
