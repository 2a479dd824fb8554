import { number, say, texts } from '../desk/texts.js';

export function shortTime(time) { return new Date(time).toLocaleDateString(texts.locale, { month: 'numeric', day: 'numeric' }); }

export function dayName(time) { return new Date(time).toLocaleDateString(texts.locale, { weekday: 'short', month: 'numeric', day: 'numeric' }); }

export function clock(time) { return new Date(time).toLocaleTimeString(texts.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }); }

/** Seconds as people say them. */
export function duration(seconds) {
    if (seconds === null || seconds === undefined) return say('none');
    if (seconds < 90) return say('seconds', { value: number(seconds) });
    return seconds < 5400 ? say('minutes', { value: number(seconds / 60, 1) }) : say('hours', { value: number(seconds / 3600, 1) });
}
