import { element } from '../shared/element.js';
import { get } from '../desk/api.js';
import { number, percent, say } from '../desk/texts.js';
import { clock, dayName } from './words.js';

/** What is asked, in the order of the form; `standard` is the server's where it is null. */
const QUESTIONS = [
    { name: 'serviceLevel', text: 'serviceLevel', standard: 80, min: 1, max: 99 },
    { name: 'within', text: 'within', standard: 60, min: 0, max: 86_400 },
    { name: 'handling', text: 'handlingTime', standard: null, min: 1, max: 86_400 },
    { name: 'patience', text: 'patience', standard: 300, min: 1, max: 86_400 },
    { name: 'concurrency', text: 'concurrency', standard: 3, min: 1, max: 20 },
    { name: 'shrinkage', text: 'shrinkage', standard: 30, min: 0, max: 90 },
    { name: 'volume', text: 'volume', standard: 0, min: -90, max: 900 },
    { name: 'absent', text: 'absent', standard: 0, min: 0, max: 1_000 },
];

/** The forecast and the people that it takes; answers as one types. */
export class Plan {
    /** `{start, mean, lower80, upper80, lower95, upper95}`, times in ms: of the last week as of a week ago, and of the next. */
    expected = [];
    /** The same of the seconds to the first response, where customers are expected. */
    expectedResponse = [];
    #changed;
    #inputs = {};
    #result = element('div', { class: 'result', 'aria-live': 'polite' }, say('loading'));
    #days = element('div', { class: 'range', role: 'group', 'aria-label': say('day') });
    #day = null;
    #answer = null;
    #asked = 0;

    constructor(section, changed) {
        this.#changed = changed;
        const form = element('form', { class: 'questions' }, QUESTIONS.map((question) => this.#field(question)));
        form.addEventListener('submit', (event) => event.preventDefault());
        section.replaceChildren(element('h2', {}, say('plan')), element('p', { class: 'quiet hint' }, say('planHint')), form, this.#days, this.#result);
    }

    #field({ name, text, standard, min, max }) {
        const input = element('input', { type: 'number', inputmode: 'numeric', name, min, max, value: standard, step: 1 });
        let timer;
        input.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(() => this.load(), 200);
        });
        this.#inputs[name] = input;
        return element('label', {}, element('span', {}, say(text)), input);
    }

    async load() {
        const asked = ++this.#asked;
        const query = new URLSearchParams();
        for (const { name } of QUESTIONS) {
            const { value } = this.#inputs[name];
            if (value !== '') query.set(name, value);
        }
        try {
            const answer = await get(`workload/plan?${query}`);
            if (asked !== this.#asked) return;
            this.#answer = answer;
            const dated = (each) => ({ ...each, start: Date.parse(each.start) });
            this.expected = [...answer.past, ...answer.expected].map(dated);
            this.expectedResponse = [...answer.pastResponse, ...answer.expectedResponse].map(dated);
            this.#inputs.handling.placeholder = String(Math.round(answer.handling));
            this.#draw();
            this.#changed();
        } catch (error) {
            if (asked !== this.#asked) return;
            this.#result.replaceChildren(element('p', { class: 'problem' }, say('planFailed', { reason: error.message })));
        }
    }

    #draw() {
        const answer = this.#answer;
        if (answer.intervals.length === 0) {
            this.#days.replaceChildren();
            this.#result.replaceChildren(element('p', { class: 'quiet' }, say('tooShort', { days: answer.daysKnown })));
            return;
        }
        const days = Map.groupBy(answer.intervals.map((each) => ({ ...each, start: Date.parse(each.start) })), (each) => new Date(each.start).toDateString());
        if (!days.has(this.#day)) this.#day = [...days.keys()][Math.min(1, days.size - 1)];
        this.#days.replaceChildren(...[...days].map(([day, [first]]) => element('button', {
            type: 'button', 'aria-pressed': String(day === this.#day), onclick: () => { this.#day = day; this.#draw(); },
        }, dayName(first.start))));
        const intervals = days.get(this.#day).filter((each) => each.agents > 0);
        this.#result.replaceChildren(...(intervals.length ? this.#table(intervals) : [element('p', { class: 'quiet' }, say('noDemand'))]));
    }

    #table(intervals) {
        const peak = intervals.reduce((best, each) => each.agents > best.agents ? each : best);
        const working = 1 - (Number(this.#inputs.shrinkage.value) || 0) / 100;
        const hours = intervals.reduce((total, each) => total + each.agents, 0) * this.#answer.minutes / 60 / working;
        const absent = Number(this.#inputs.absent.value) || 0;
        const most = peak.agents;
        const heads = ['time', 'expected', 'people', 'reached', 'oneFewer', 'occupancy'].map((name) => element('th', { scope: 'col' }, say(name)));
        if (absent) heads.push(element('th', { scope: 'col' }, say('withAbsent', { count: absent })));
        return [
            element('p', { class: 'peak' }, say('peak', { people: most, time: clock(peak.start), hours: number(hours, 1) })),
            element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('table') }, element('table', {},
                element('thead', {}, element('tr', {}, heads)),
                element('tbody', {}, intervals.map((each) => row(each, most, absent))))),
        ];
    }
}

function row(each, most, absent) {
    const cells = [
        element('th', { scope: 'row' }, clock(each.start)),
        element('td', {}, `${number(each.volume, 1)} `, element('small', { class: 'quiet' }, `${number(each.lower80, 1)}–${number(each.upper80, 1)}`)),
        element('td', {}, element('meter', { min: 0, max: most, value: each.agents, 'aria-hidden': 'true' }), ` ${each.agents}`),
        element('td', {}, percent(each.serviceLevel)),
        element('td', {}, say('points', { points: Math.round((each.serviceLevel - each.oneFewer) * 100) })),
        element('td', {}, percent(each.occupancy)),
    ];
    if (absent) cells.push(element('td', {}, percent(each.withAbsent ?? each.serviceLevel)));
    return element('tr', {}, cells);
}
