import { element } from '../shared/element.js';
import { get, openSession } from '../desk/api.js';
import { niceDuration, TimeChart } from './chart.js';
import { Plan } from './plan.js';
import { number, percent, say } from '../desk/texts.js';
import { duration } from './words.js';

const MINUTE = 60_000;
const MINUTES = 30;
const problem = document.getElementById('problem');
let days = 14;

await openSession();
const arrivals = new TimeChart(say('arrivals'));
const response = new TimeChart(say('response'));
const plan = new Plan(document.getElementById('plan'), draw);
let intervals = [];

panel('arrivals', say('arrivals'), say('arrivalsHint', { minutes: MINUTES }), arrivals);
panel('response', say('response'), say('responseHint'), response);
for (const button of document.querySelectorAll('[data-days]')) {
    button.addEventListener('click', () => {
        days = Number(button.dataset.days);
        for (const each of document.querySelectorAll('[data-days]')) each.setAttribute('aria-pressed', String(each === button));
        load();
    });
}
await load();
plan.load();
setInterval(load, 60_000);

function panel(id, title, hint, chart) {
    document.getElementById(id).replaceChildren(element('h2', {}, title), element('p', { class: 'quiet hint' }, hint), chart.node);
}

async function load() {
    try {
        const answer = await get(`workload?days=${days}&minutes=${MINUTES}`);
        intervals = answer.intervals.map((interval) => ({ ...interval, start: Date.parse(interval.start) }));
        problem.hidden = true;
    } catch (error) {
        problem.hidden = false;
        problem.replaceChildren(say('loadFailed', { reason: error.message }), ' ', element('button', { type: 'button', onclick: load }, say('retry')));
        return;
    }
    drawFigures();
    draw();
}

function sum(name) { return intervals.reduce((total, interval) => total + interval[name], 0); }

/** By the customers, not by the intervals. */
function mean(name, weight) {
    const told = intervals.filter((interval) => interval[name] !== undefined && interval[name] !== null);
    const weights = told.reduce((total, interval) => total + interval[weight], 0);
    return weights ? told.reduce((total, interval) => total + interval[name] * interval[weight], 0) / weights : null;
}

function drawFigures() {
    const requests = sum('requests');
    const share = (name) => requests ? say('ofRequests', { share: percent(sum(name) / requests) }) : '';
    const figures = [
        ['conversations', number(sum('conversations')), ''], ['requests', number(requests), ''],
        ['answered', number(sum('answered')), share('answered')], ['abandoned', number(sum('abandoned')), share('abandoned')],
        ['firstResponse', duration(mean('firstResponse', 'answered')), say('byMean')], ['handling', duration(mean('handling', 'requests')), say('byMean')],
    ];
    const list = document.getElementById('figures');
    list.replaceChildren(...figures.map(([name, value, note]) => element('div', {}, element('dt', {}, say(name)), element('dd', {}, value, ' ', element('small', { class: 'quiet' }, note)))));
    list.removeAttribute('aria-busy');
}

function draw() {
    const length = MINUTES * MINUTE;
    const from = intervals[0].start;
    const ends = intervals.at(-1).start + length;
    const expected = plan.expected.filter((each) => each.start >= from);
    const to = Math.max(ends, ...expected.map((each) => each.start + length));
    arrivals.show({
        from, to, length, now: Date.now(), format: (value) => number(value, 1), ...forecast(expected),
        bars: intervals.map((interval) => ({ start: interval.start, value: interval.requests })),
    });
    const responses = intervals.filter((interval) => interval.firstResponse !== undefined && interval.firstResponse !== null)
        .map((interval) => ({ start: interval.start, value: interval.firstResponse }));
    const expectedResponse = plan.expectedResponse.filter((each) => each.start >= from);
    // Errors in proportion reach so far up that what happened would be flat below them.
    const most = niceDuration(Math.max(1, ...responses.map((each) => each.value), ...expectedResponse.map((each) => each.upper80)));
    response.show({ from, to, length, now: Date.now(), format: duration, top: niceDuration, ...forecast(expectedResponse, most), bars: responses });
    const empty = document.getElementById('empty');
    empty?.remove();
    if (sum('requests') === 0) document.getElementById('arrivals').append(element('p', { id: 'empty', class: 'quiet' }, say('empty')));
}

/** The line and the bands of what was or is expected, cut at `most`. */
function forecast(expected, most = Infinity) {
    return {
        line: expected.map((each) => ({ start: each.start, value: each.mean })),
        bands: expected.flatMap((each) => [
            { start: each.start, low: each.lower95, high: Math.min(most, each.upper95), kind: 'wide' },
            { start: each.start, low: each.lower80, high: Math.min(most, each.upper80), kind: 'narrow' },
        ]),
    };
}
