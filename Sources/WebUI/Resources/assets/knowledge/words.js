import { element } from '../shared/element.js';
import { clock, number, say, texts } from '../desk/texts.js';

/** A day, `2026-11-21` or a time, as people write it. */
export function day(time) {
    const date = /^\d{4}-\d\d-\d\d$/.test(time) ? new Date(`${time}T00:00`) : new Date(time);
    return date.toLocaleDateString(texts.locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
}

export function languageName(code) { return say(`language_${code}`); }

export function announce(text) { document.getElementById('announcer').textContent = text; }

/** Seconds as people say them. */
export function duration(seconds) {
    return seconds < 5400 ? say('minutes', { value: number(seconds / 60) }) : say('hours', { value: number(seconds / 3600, 1) });
}

/** When something was said and the way to the conversation, where it was in one, with what else there is to say about it. */
export function place({ conversation, time }, ...notes) {
    return element('span', { class: 'quiet small' }, [...notes, clock(time)].join(' · '),
        conversation && [' · ', element('a', { href: `/desk/conversations/${encodeURIComponent(conversation)}?view=all` }, say('toConversation'))]);
}
