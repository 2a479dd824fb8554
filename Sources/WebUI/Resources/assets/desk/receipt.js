import { element } from '../shared/element.js';
import { pairs, section, slotsView } from './facts.js';
import { inLanguage, say, sayCode } from './texts.js';

/** Why the assistant said what it said: what each stage saw, scored and chose, and how long it took. */
export function receiptView(receipt, close) {
    const { interpretation, context, candidates, chosen, wishes, passages, wording, actions, versions, milliseconds } = receipt;
    return element('div', { class: 'receipt' },
        element('div', { class: 'top' }, element('h2', {}, say('receipt')),
            element('button', { type: 'button', onclick: close }, say('closeReceipt'))),
        section(say('chosen'), element('p', { class: 'rule' }, element('strong', {}, title(chosen)), element('br'), inLanguage(chosen.explanation) ?? chosen.rule ?? '')),
        wishes?.length > 0 && section(say('wishes'), element('ol', { class: 'wishes' }, wishes.map((each) => element('li', {}, `“${each.text}” → `,
            each.chosen ? title(each.chosen) : element('span', { class: 'quiet' }, say('waitingWish')))))),
        section(say('candidates'), bars((candidates ?? []).map((each) => ({
            label: title(each), value: each.score, won: each.kind === chosen.kind && each.name === chosen.name, evidence: inLanguage(each.explanation) ?? evidence(each.evidence),
        })))),
        section(say('intents'), bars((interpretation.intents ?? []).map(({ name, confidence }, index) => ({
            label: name, value: confidence, won: index === 0 && !interpretation.isOutOfScope,
        }))), interpretation.isOutOfScope && element('p', { class: 'quiet' }, say('outOfScope'))),
        section(say('entities'), entitiesView(interpretation.entities ?? [])),
        interpretation.sentiment && section(say('sentiment'),
            element('p', {}, `${sayCode('mood', interpretation.sentiment.label)} (${interpretation.sentiment.score.toFixed(2)})`), pressure(interpretation.sentiment)),
        section(say('context'), pairs([[say('openFlow'), context?.openFlow || say('none')]]), slotsView(context?.slots)),
        passages?.length > 0 && section(say('passages'), bars(passages.map((each, index) => ({
            label: [each.title, each.heading].filter(Boolean).join(' › '), value: each.score, won: index === 0 && chosen.kind === 'answer', evidence: each.text,
        })))),
        wording && section(say('wording'), wordingView(wording)),
        actions?.length > 0 && section(say('actions'), pairs(actions.map((each) => [each.name, `${each.outcome}, ${time(each.milliseconds)}`]))),
        milliseconds && section(say('time'), stages(milliseconds)),
        versions && section(say('versions'), pairs(Object.entries(versions).map(([name, value]) => [name, element('code', {}, String(value).slice(0, 12))]))));
}

/** Receipts of earlier versions tell neither. */
function pressure({ urgency, frustration }) {
    return pairs([[say('urgency'), urgency?.toFixed(2)], [say('frustration'), frustration?.toFixed(2)]]);
}

/** How a language model took part: what was kept of it, and why the rest was not. */
function wordingView({ model, outcome, kept, cut, milliseconds, promptTokens, completionTokens }) {
    const reasons = Object.entries(cut ?? {}).map(([reason, count]) => `${sayCode('cut', reason)} ${count}`);
    const tokens = [promptTokens, completionTokens].filter((count) => count !== undefined).join(' + ');
    return pairs([
        [say('wordingModel'), model || say('none')], [say('wordingOutcome'), sayCode('outcome', outcome)], [say('wordingKept'), kept],
        [say('wordingCut'), reasons.join(', ') || say('none')], tokens && [say('wordingTokens'), tokens], [say('time'), time(milliseconds)],
    ].filter(Boolean));
}

function title({ kind, name, title: spoken }) {
    const shown = inLanguage(spoken) ?? name;
    return shown ? `${sayCode('kind', kind)}: ${shown}` : sayCode('kind', kind);
}

function evidence(value) {
    return value === null || value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

function entitiesView(entities) {
    if (!entities.length) return element('p', { class: 'quiet' }, say('none'));
    return pairs(entities.map(({ name, text, value }) => [name, text === value ? value : `${text} → ${value}`]));
}

/** Scores of 0 to 1 as bars with their numbers. */
function bars(rows) {
    if (!rows.length) return element('p', { class: 'quiet' }, say('none'));
    return element('ul', { class: 'bars' }, rows.map(({ label, value, won, evidence: because, shown }) => {
        const fill = element('div', { class: 'fill' });
        fill.style.width = `${100 * Math.min(1, Math.max(0, value))}%`;
        return element('li', { class: won ? 'won' : null },
            element('span', { class: 'label', title: label }, label), element('span', { class: 'value' }, shown ?? value.toFixed(2)),
            element('div', { class: 'track', 'aria-hidden': 'true' }, fill),
            because && element('span', { class: 'evidence' }, because));
    }));
}

function stages(milliseconds) {
    const total = milliseconds.total || 1;
    return bars(['understand', 'retrieve', 'decide', 'act', 'say', 'total'].filter((stage) => stage in milliseconds).map((stage) => ({
        label: sayCode('stage', stage), value: milliseconds[stage] / total, shown: time(milliseconds[stage]), won: stage === 'total',
    })));
}

function time(milliseconds) {
    return `${milliseconds.toFixed(1)} ${say('milliseconds')}`;
}
