import { element } from '../shared/element.js';
import { say } from './texts.js';

const dialog = document.getElementById('dialog');

function show(title, content) {
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    dialog.replaceChildren(element('h2', { id: 'dialog-title' }, title), content);
    dialog.showModal();
}

/** Asks for a line of text; null when it was cancelled. */
export function ask(title, prompt) {
    return new Promise((resolve) => {
        const field = element('input', { type: 'text', 'aria-label': prompt, maxlength: '500' });
        show(title, element('form', { method: 'dialog' }, element('p', { class: 'quiet' }, prompt), field,
            element('div', { class: 'steps' },
                element('button', { type: 'button', onclick: () => dialog.close('') }, say('cancel')),
                element('button', { type: 'submit', class: 'primary', value: 'ok' }, say('confirm')))));
        dialog.returnValue = '';
        field.focus();
        dialog.addEventListener('close', () => resolve(dialog.returnValue === 'ok' ? field.value.trim() : null), { once: true });
    });
}

/** The shortcuts, and a switch for those who dictate or press keys by accident. */
export function showHelp(keys, isEnabled, enable) {
    const box = element('input', { type: 'checkbox', onchange: () => enable(box.checked) });
    box.checked = isEnabled;
    show(say('help'), element('form', { method: 'dialog' },
        element('dl', { class: 'keys' }, keys.map(([names, text]) => [
            element('dt', {}, names.map((name) => [element('kbd', {}, name), ' '])), element('dd', {}, text),
        ])),
        element('label', {}, box, say('key_enable')),
        element('div', { class: 'steps' }, element('button', { type: 'submit', class: 'primary' }, say('close')))));
}

export function isDialogOpen() { return dialog.open; }
