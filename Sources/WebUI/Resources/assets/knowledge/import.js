import { element } from '../shared/element.js';
import { sendFile } from '../desk/api.js';
import { number, say, sayCode } from '../desk/texts.js';
import { announce } from './words.js';

/** As the server reads them. */
const KINDS = '.md,.markdown,.txt,.html,.htm,.pdf,.docx,.csv,.tsv';

/** Files dropped or chosen are sent one after another, each with its progress and what became of it. */
export function importPanel(section, { mayWrite, changed }) {
    section.replaceChildren(element('h2', {}, say('bringIn')));
    if (!mayWrite) return section.append(element('p', { class: 'quiet' }, say('mayOnlyLook')));
    const input = element('input', { type: 'file', multiple: true, accept: KINDS, class: 'unseen', id: 'files', 'aria-describedby': 'kinds' });
    const zone = element('label', { class: 'drop', for: 'files' }, element('strong', {}, say('drop')), element('span', { class: 'quiet small', id: 'kinds' }, say('kinds')));
    const files = element('ul', { class: 'files', 'aria-label': say('imported') });
    section.append(input, zone, files);
    const send = sender(files, changed);
    input.addEventListener('change', () => { send([...input.files]); input.value = ''; });
    let depth = 0;
    // Over the whole page, so that a file that misses the field does not replace the page.
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('dragenter', () => zone.classList.toggle('over', ++depth > 0));
    addEventListener('dragleave', () => zone.classList.toggle('over', --depth > 0));
    addEventListener('drop', (event) => {
        event.preventDefault();
        depth = 0;
        zone.classList.remove('over');
        send([...event.dataTransfer.files]);
    });
}

function sender(list, changed) {
    const waiting = [];
    let isSending = false;
    return async (files) => {
        const rows = files.map((file) => new FileRow(file));
        list.prepend(...rows.map((row) => row.node));
        waiting.push(...rows);
        if (isSending) return;
        isSending = true;
        while (waiting.length) await waiting.shift().send();
        isSending = false;
        changed();
    };
}

class FileRow {
    #file;
    #state = element('span', { class: 'quiet' }, say('queued'));
    #progress = element('progress', { max: 1, value: 0, hidden: true });
    #report = element('div', {});
    node;

    constructor(file) {
        this.#file = file;
        this.node = element('li', {}, element('div', { class: 'head' }, element('strong', {}, file.name), this.#state), this.#progress, this.#report);
        this.#progress.setAttribute('aria-label', file.name);
    }

    async send() {
        this.#report.replaceChildren();
        this.#progress.hidden = false;
        this.#state.textContent = say('sending');
        try {
            this.#tell(await sendFile(this.#file, (share) => {
                this.#progress.value = share;
                if (share >= 1) this.#state.textContent = say('reading');
            }));
        } catch (error) {
            this.#state.textContent = say('failed');
            this.node.classList.add('failed');
            this.#report.replaceChildren(element('p', {}, error.message), element('button', { type: 'button', onclick: () => this.send() }, say('again')));
        }
        this.#progress.hidden = true;
        announce(`${this.#file.name}: ${this.#state.textContent}`);
    }

    #tell({ articles, problems }) {
        const parts = ['added', 'changed', 'unchanged', 'removed'].filter((name) => articles[name] > 0).map((name) => say(`count_${name}`, { count: number(articles[name]) }));
        const isRead = parts.length > 0;
        this.#state.textContent = isRead ? parts.join(say('comma')) : say('nothingRead');
        this.node.classList.toggle('failed', !isRead);
        if (!problems.length) return;
        const sentences = element('ul', { class: 'problems' }, problems.map(problemView));
        this.#report.append(isRead
            ? element('details', {}, element('summary', {}, say('problems', { count: number(problems.length) })), sentences)
            : sentences);
    }
}

/** In the reader's language where the sentence has been translated. */
function problemView({ severity, place, message, remedy }) {
    return element('li', { class: severity }, element('span', { class: 'tag' }, sayCode('severity', severity)), ' ',
        place.line ? `${say('line', { line: place.line })} ` : '', message, remedy && element('span', { class: 'quiet' }, ` ${say('remedy', { remedy })}`));
}
