import { say, texts } from '../desk/texts.js';

export function number(value, digits = 0) { return value.toLocaleString(texts.locale, { maximumFractionDigits: digits }); }

/** A day, `2026-11-21` or a time, as people write it. */
export function day(time) {
    const date = /^\d{4}-\d\d-\d\d$/.test(time) ? new Date(`${time}T00:00`) : new Date(time);
    return date.toLocaleDateString(texts.locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
}

export function languageName(code) { return say(`language_${code}`); }

export function announce(text) { document.getElementById('announcer').textContent = text; }
