/** The launcher and the panel, inside a shadow tree that styles of the page cannot reach. */
class Panel {
    isOpen = false;
    #host = element('kefu-chat');
    #root;
    #texts;
    #launcher;
    #badge = element('span', { class: 'badge', hidden: true });
    #panel;
    #composer;
    #onToggle;
    #returnFocus = null;

    /** `parts`: elements from top to bottom; `onToggle(isOpen)`. */
    constructor(configuration, texts, parts, composer, onToggle) {
        this.#texts = texts;
        this.#composer = composer;
        this.#onToggle = onToggle;
        this.#launcher = element('button', {
            type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', hidden: configuration.hideLauncher,
            onclick: () => this.toggle(),
        }, icon('M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9l-5 4v-4H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z'),
        configuration.launcherTitle && element('span', {}, configuration.launcherTitle), this.#badge);
        this.#panel = element('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, onkeydown: (event) => this.#key(event) },
            element('header', {}, element('h2', { id: 'title' }, texts.title),
                element('button', { type: 'button', class: 'close', 'aria-label': texts.close, title: texts.close, onclick: () => this.close() },
                    icon('M6 6l12 12M18 6L6 18'))),
            parts);
        this.#attach(configuration);
        this.unread = 0;
    }

    set title(name) { this.#panel.querySelector('h2').textContent = name; }

    set theme(theme) { this.#host.dataset.theme = theme; }

    set launcherHidden(isHidden) { this.#launcher.hidden = isHidden; }

    set unread(count) {
        this.#badge.hidden = count === 0;
        this.#badge.textContent = count > 9 ? '9+' : String(count);
        const label = this.isOpen ? this.#texts.close : this.#texts.open;
        this.#launcher.setAttribute('aria-label', count ? `${label} (${fill(this.#texts.unread, { count })})` : label);
    }

    toggle() { this.isOpen ? this.close() : this.open(); }

    open() {
        if (this.isOpen) return;
        this.#returnFocus = document.activeElement === this.#host ? this.#launcher : document.activeElement;
        this.#setOpen(true);
        this.#panel.setAttribute('aria-modal', String(this.#isFullScreen));
        this.#composer.focus();
    }

    close() {
        if (!this.isOpen) return;
        this.#setOpen(false);
        (this.#returnFocus?.isConnected ? this.#returnFocus : this.#launcher).focus?.();
    }

    remove() { this.#host.remove(); }

    #setOpen(isOpen) {
        this.isOpen = isOpen;
        this.#panel.hidden = !isOpen;
        this.#host.toggleAttribute('data-open', isOpen);
        this.#launcher.setAttribute('aria-expanded', String(isOpen));
        this.#onToggle(isOpen);
    }

    /** Outside `body`, so that neither a transform there nor a script that swaps the body takes the chat along. */
    #attach(configuration) {
        this.#root = this.#host.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        this.#root.adoptedStyleSheets = [sheet];
        this.#host.lang = configuration.language;
        this.#host.dataset.position = configuration.position;
        this.theme = configuration.theme;
        this.#root.append(this.#panel, this.#launcher);
        document.documentElement.append(this.#host);
        // The top layer: a transform or filter on `html` would otherwise move what is fixed.
        this.#host.popover = 'manual';
        this.#host.showPopover?.();
    }

    get #isFullScreen() { return matchMedia('(max-width: 480px)').matches; }

    /** Escape closes; where the panel covers the page, Tab stays inside. */
    #key(event) {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) return this.close();
        if (event.key !== 'Tab' || !this.#isFullScreen) return;
        const stops = [...this.#panel.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]')]
            .filter((node) => !node.disabled && node.offsetParent !== null);
        const [first, last] = [stops[0], stops.at(-1)];
        const from = this.#root.activeElement;
        if (from !== (event.shiftKey ? first : last)) return;
        event.preventDefault();
        (event.shiftKey ? last : first).focus();
    }
}
