import { element } from '../shared/element.js';
import { say } from '../desk/texts.js';
import { shortTime } from './words.js';

const HEIGHT = 220;
const MARGIN = { top: 10, right: 8, bottom: 24, left: 62 };

/**
 * Draws values over time and redraws them as the room changes.
 *
 * `bars` and `bands` are `{start, value | low, high, kind}` by interval, `line` is `{start, value}`; times are numbers in ms.
 */
export class TimeChart {
    #figure;
    #content = null;

    constructor(title) {
        this.title = title;
        this.#figure = element('div', { class: 'chart' });
        new ResizeObserver(() => this.#draw()).observe(this.#figure);
    }

    get node() { return this.#figure; }

    show(content) {
        this.#content = content;
        this.#draw();
    }

    #draw() {
        const width = this.#figure.clientWidth;
        if (!this.#content || width < 50) return;
        const { from, to, length, bars = [], bands = [], line = [], now, format = String, top = niceTop } = this.#content;
        const most = top(Math.max(1e-9, ...bars.map((bar) => bar.value ?? 0), ...bands.map((band) => band.high), ...line.map((point) => point.value)));
        const x = (time) => MARGIN.left + (time - from) / (to - from) * (width - MARGIN.left - MARGIN.right);
        const y = (value) => HEIGHT - MARGIN.bottom - value / most * (HEIGHT - MARGIN.top - MARGIN.bottom);
        const parts = [];
        for (const step of [0, 0.5, 1]) {
            parts.push(element('svg:line', { class: 'grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(most * step), y2: y(most * step) }),
                element('svg:text', { class: 'tick', x: MARGIN.left - 6, y: y(most * step) + 4, 'text-anchor': 'end' }, format(most * step)));
        }
        for (const kind of ['wide', 'narrow']) parts.push(area(bands.filter((band) => band.kind === kind), length, x, y, kind));
        if (bars.length) parts.push(element('svg:path', { class: 'bars', d: bars.filter((bar) => bar.value > 0).map((bar) => block(bar, length, x, y)).join('') }));
        parts.push(element('svg:path', { class: 'line', d: path(line, length, x, y) }));
        if (now > from && now < to) parts.push(element('svg:line', { class: 'now', x1: x(now), x2: x(now), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom }));
        parts.push(...dayTicks(from, to, x, width));
        this.#figure.replaceChildren(element('svg:svg', {
            viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img',
            'aria-label': say('chartLabel', { title: this.title, from: shortTime(from), to: shortTime(to), most: format(Math.max(0, ...bars.map((bar) => bar.value ?? 0), ...line.map((point) => point.value))) }),
        }, parts));
    }
}

function block(bar, length, x, y) {
    const left = x(bar.start), right = Math.max(left + 0.75, x(bar.start + length) - 0.5);
    return `M${left.toFixed(1)} ${y(0).toFixed(1)}V${y(bar.value).toFixed(1)}H${right.toFixed(1)}V${y(0).toFixed(1)}Z`;
}

/** One shape for each run of intervals without a gap. */
function area(bands, length, x, y, kind) {
    const runs = [];
    for (const band of bands) {
        const run = runs.at(-1);
        if (run && band.start - run.at(-1).start <= length * 1.5) run.push(band);
        else runs.push([band]);
    }
    return element('svg:path', { class: `band ${kind}`, d: runs.map((run) => outline(run, length, x, y)).join('') });
}

function outline(run, length, x, y) {
    const ends = [...run, { ...run.at(-1), start: run.at(-1).start + length }];
    const there = ends.map((band) => `${x(band.start).toFixed(1)} ${y(band.high).toFixed(1)}`);
    const back = ends.map((band) => `${x(band.start).toFixed(1)} ${y(band.low).toFixed(1)}`).reverse();
    return `M${[...there, ...back].join('L')}Z`;
}

/** A line that breaks where intervals are missing. */
function path(points, length, x, y) {
    let last = -Infinity;
    return points.map((point) => {
        const begins = point.start - last > length * 1.5;
        last = point.start;
        return `${begins ? 'M' : 'L'}${x(point.start + length / 2).toFixed(1)} ${y(point.value).toFixed(1)}${begins ? 'h.01' : ''}`;
    }).join('');
}

/** For seconds: whole halves of minutes and hours. */
export function niceDuration(seconds) {
    return [10, 30, 60, 120, 240, 600, 1200, 3600, 7200, 14_400, 36_000, 86_400].find((top) => top >= seconds) ?? Math.ceil(seconds / 86_400) * 86_400;
}

function niceTop(value) {
    const scale = 10 ** Math.floor(Math.log10(value));
    const step = [1, 2, 4, 5, 10].find((step) => step * scale >= value) ?? 10;
    return Math.max(step * scale, 2);
}

function dayTicks(from, to, x, width) {
    const days = [];
    const day = new Date(from);
    day.setHours(24, 0, 0, 0);
    for (; day < to; day.setDate(day.getDate() + 1)) days.push(Number(day));
    const every = Math.ceil(days.length / Math.max(1, Math.floor((width - MARGIN.left) / 64)));
    return days.filter((_, index) => index % every === 0).map((time) => element('svg:text', { class: 'tick', x: x(time), y: HEIGHT - 6, 'text-anchor': 'middle' }, shortTime(time)));
}
