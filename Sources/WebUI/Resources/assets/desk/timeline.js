import { element, safeURL } from '../shared/element.js';
import { clock, say, sayCode } from './texts.js';

const steps = {
    'conversation.started': () => say('event_started'),
    'handover.requested': ({ detail }) => [say('event_handoverRequested'), sayCode('trigger', detail?.trigger), detail?.reason].filter(Boolean).join(' · '),
    'handover.withdrawn': () => say('event_handoverWithdrawn'),
    assigned: ({ detail, actor }) => say('event_assigned', { name: detail?.name ?? actor.name ?? '' }),
    returned: () => say('event_returned'),
    resolved: () => say('event_resolved'),
    reopened: () => say('event_reopened'),
    rated: ({ detail }) => say('event_rated', { score: detail?.score ?? '' }) + (detail?.comment ? `: ${detail.comment}` : ''),
};

/** One event of the record as agents see it; null for those that only machines read. */
export function eventView(event, { page, explain }) {
    if (event.message) return messageView(event.message, page, explain);
    if (event.type === 'noted') return noteView(event);
    const step = steps[event.type];
    return step ? element('p', { class: 'step' }, `${clock(event.time)} · ${step(event)}`) : null;
}

function messageView({ id, from, name, time, content }, page, explain) {
    return element('article', { class: `message ${from}`, 'data-message': id },
        element('div', { class: 'by' }, name && from !== 'customer' ? `${say(from)} · ${name}` : name || say(from)),
        content.text && element('div', { class: 'text' }, content.text),
        content.card && cardView(content.card, page),
        (content.sources ?? []).map((source) => element('div', { class: 'sources', title: source.quote }, `${say('source')}: ${source.title}`)),
        element('div', { class: 'under' }, element('time', { class: 'by', datetime: time }, clock(time)),
            from === 'assistant' && element('button', { type: 'button', class: 'why', onclick: () => explain(id) }, say('whyAnswer'))));
}

function cardView(card, page) {
    // Cards name pictures by their path on the company's site, which is where the customer's page is.
    const picture = card.imageURL && safeURL(card.imageURL, page ?? undefined);
    return element('div', { class: 'card' },
        picture && element('img', { src: picture, alt: '', referrerpolicy: 'no-referrer', onerror: (event) => event.target.remove() }),
        element('strong', {}, card.title), card.subtitle && element('div', { class: 'quiet' }, card.subtitle),
        card.rows?.length && element('dl', {}, card.rows.map((row) => [element('dt', {}, row.label), element('dd', {}, row.value)])));
}

function noteView({ note, actor, time, detail }) {
    return element('div', { class: 'remark' },
        element('div', { class: 'by' }, `${say('note')} · ${actor.name ?? say(actor.kind)} · ${clock(time)}`), note ?? detail?.text ?? '');
}
