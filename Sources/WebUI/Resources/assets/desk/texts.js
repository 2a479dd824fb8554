import { fill } from '../shared/element.js';

export const texts = JSON.parse(document.getElementById('texts').textContent);

/** A text of the page's language, with `{name}` filled in. */
export function say(name, values) {
    return fill(texts[name] ?? name, values);
}

/** The text for a code of the server, such as a trigger; the code itself when there is no text for it. */
export function sayCode(prefix, code) {
    return texts[`${prefix}_${code}`] ?? code;
}

/** What the server says in several languages, `{zh, en}`, in the page's; undefined when it says nothing. */
export function inLanguage(spoken) {
    return spoken?.[document.documentElement.lang.slice(0, 2)];
}

export function clock(time) {
    return new Date(time).toLocaleString(texts.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...sameDay(time) });
}

function sameDay(time) {
    return new Date(time).toDateString() === new Date().toDateString() ? {} : { month: 'numeric', day: 'numeric' };
}

export function minutesSince(time) {
    return Math.max(0, Math.floor((Date.now() - new Date(time)) / 60_000));
}

export function number(value, digits = 0) { return value.toLocaleString(texts.locale, { maximumFractionDigits: digits }); }

export function percent(share) { return `${Math.round(share * 100)} %`; }
