import { isDialogOpen, showHelp } from './dialogs.js';
import { say } from './texts.js';

const setting = 'kefu:shortcuts';

/** Single keys for those who live at the desk; `commands` names what each does. */
export class Keyboard {
    #commands;

    constructor(commands) {
        this.#commands = commands;
        addEventListener('keydown', (event) => this.#pressed(event));
    }

    get #isEnabled() { return localStorage.getItem(setting) !== 'off'; }

    help() {
        showHelp([
            [['j', 'k'], say('key_next')], [['Enter'], say('key_open')], [['t'], say('key_take')], [['r'], say('key_reply')], [['n'], say('key_note')],
            [['b'], say('key_return')], [['p'], say('key_requeue')], [['e'], say('key_resolve')], [['/'], say('key_search')],
            [['1', '…', '6'], say('key_views')], [['d'], say('key_details')], [['?'], say('key_help')], [['Esc'], say('key_escape')],
        ], this.#isEnabled, (isOn) => localStorage.setItem(setting, isOn ? 'on' : 'off'));
    }

    #pressed(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen()) return;
        const inField = event.target.closest?.('input, textarea, select');
        if (event.key === 'Escape') return inField ? inField.blur() : this.#commands.escape();
        if (inField || !this.#isEnabled) return;
        const command = event.key === '?' ? () => this.help() : this.#commands[event.key];
        if (!command) return;
        event.preventDefault();
        command();
    }
}
