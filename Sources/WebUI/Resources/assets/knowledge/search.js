import { element } from '../shared/element.js';
import { getKnowledge } from '../desk/api.js';
import { number, say } from '../desk/texts.js';
import { showArticle } from './article.js';
import { announce } from './words.js';

/** A search as one types, with the words that were found marked and what spoke for each hit. */
export function searchPanel(section) {
    const input = element('input', { type: 'search', 'aria-label': say('find'), placeholder: say('findHint'), autocomplete: 'off', maxlength: 500 });
    const hits = element('div', { class: 'hits' }, element('p', { class: 'quiet' }, say('findEmpty')));
    let timer;
    let asked = 0;
    const form = element('form', { role: 'search' }, input);
    form.addEventListener('submit', (event) => { event.preventDefault(); find(); });
    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(find, 150); });
    section.replaceChildren(element('h2', {}, say('find')), form, hits);

    async function find() {
        const query = input.value.trim();
        const turn = ++asked;
        if (!query) return hits.replaceChildren(element('p', { class: 'quiet' }, say('findEmpty')));
        try {
            const answer = await getKnowledge(`search?q=${encodeURIComponent(query)}&limit=6`);
            if (turn !== asked) return;
            hits.replaceChildren(answer.hits.length
                ? element('ol', {}, answer.hits.map(hitView))
                : element('p', { class: 'quiet' }, say('findNothing', { query })));
            announce(say('findCount', { count: answer.hits.length }));
        } catch (error) {
            if (turn === asked) hits.replaceChildren(element('p', { class: 'problem', role: 'alert' }, say('loadFailed', { reason: error.message })));
        }
    }
}

function hitView(hit) {
    const heading = hit.heading && hit.heading !== hit.title && [' › ', marked(hit.heading, hit.headingMarks)];
    return element('li', { class: 'hit' },
        element('button', { type: 'button', class: 'link', onclick: () => showArticle(hit.articleID) }, marked(hit.title, hit.titleMarks), heading),
        element('p', { class: 'excerpt' }, excerpt(hit.text, hit.marks)),
        element('p', { class: 'quiet small' }, say('why', { score: number(hit.score, 2), words: number(hit.keywordScore, 2), meaning: number(hit.vectorScore, 2) })));
}

/** About three lines from the sentence of the first marked word on. */
function excerpt(text, marks) {
    const first = marks[0]?.[0] ?? 0;
    const start = first > 80 ? beginning(text, first) : 0;
    const end = Math.min(text.length, start + 280);
    return [start > 0 && '… ', marked(text, marks, start, end), end < text.length && ' …'];
}

/** Where the line or sentence that holds `place` begins, or a word not far before it. */
function beginning(text, place) {
    const before = text.slice(Math.max(0, place - 140), place);
    const boundary = Math.max(...['\n', '. ', '。', '！', '？'].map((mark) => before.lastIndexOf(mark) + mark.length * before.includes(mark)));
    return place - before.length + (boundary || before.indexOf(' ') + 1);
}

/** The text between two places; marks are `[start, length]` in UTF-16 units. */
function marked(text, marks, start = 0, end = text.length) {
    const parts = [];
    let place = start;
    for (const [from, length] of marks) {
        if (from < start || from + length > end) continue;
        parts.push(text.slice(place, from), element('mark', {}, text.slice(from, from + length)));
        place = from + length;
    }
    return [...parts, text.slice(place, end)];
}
