import { element, safeURL } from '../shared/element.js';
import { moodView } from './mood.js';
import { clock, minutesSince, say, sayCode } from './texts.js';

/** What an agent has to know before the first word. */
export function factsView({ facts, summary }) {
    return [
        section(say('who'), pairs([
            [say('customer'), `${facts.customerName || say('anonymous')} (${say(facts.isVerified ? 'verified' : 'unverified')})`],
            [say('email'), facts.email],
            [say('language'), sayCode('language', summary.language)],
            [say('channel'), sayCode('channel', summary.channel)],
            [say('page'), pageLink(facts.page)],
            [say('started'), clock(facts.startedAt)],
            [say('waitingSince'), summary.waitingSince && say('waitingMinutes', { minutes: minutesSince(summary.waitingSince) })],
            [say('topic'), facts.topic],
            [say('mood'), moodView(facts)],
        ])),
        facts.trigger && section(say('why'), element('p', {}, sayCode('trigger', facts.trigger), facts.reason ? `: ${facts.reason}` : '')),
        section(say('asked'), facts.asked.length
            ? element('ul', { class: 'asked' }, facts.asked.map((text) => element('li', {}, text)))
            : element('p', { class: 'quiet' }, say('nothing'))),
        section(say('slots'), slotsView(facts.slots)),
        facts.assistantSaid && section(say('assistantSaid'), element('p', {}, facts.assistantSaid)),
    ].filter(Boolean);
}

export function section(title, ...content) {
    return element('section', {}, element('h3', {}, title), content);
}

/** Names and values; those without a value are left out. */
export function pairs(rows) {
    return element('dl', { class: 'pairs' }, rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

export function slotsView(slots) {
    const known = Object.entries(slots ?? {}).filter(([, value]) => value !== null);
    if (!known.length) return element('p', { class: 'quiet' }, say('nothing'));
    return pairs(known.map(([name, value]) => [name, valueView(value)]));
}

/** Plain values as text, texts in several languages in the page's, and what has parts folded. */
function valueView(value) {
    if (value === null || typeof value !== 'object') return String(value);
    const text = value[document.documentElement.lang];
    if (typeof text === 'string') return text;
    const parts = Object.entries(value);
    return element('details', {}, element('summary', {}, say('parts', { count: parts.length })),
        pairs(parts.map(([name, part]) => [name, valueView(part)])));
}

function pageLink(page) {
    const address = page && safeURL(page);
    if (!address) return page;
    const { host, pathname } = new URL(address);
    return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, host + pathname);
}
