/** Connects what is seen with what is known: one chat on one page. */
class Chat {
    #configuration;
    #texts;
    #memory;
    #client;
    #conversation = new Conversation();
    #outbox;
    #view;
    #status;
    #rating;
    #composer;
    #panel;
    #session = null;
    #isLive = false;
    /** Ends a pause before the next attempt to reach the server. */
    #retryNow = () => {};
    #life = new AbortController();

    constructor(configuration) {
        this.#configuration = configuration;
        this.#texts = TEXTS[configuration.language];
        this.#memory = new Memory(configuration.baseURL);
        this.#client = new Client(configuration.baseURL, configuration.language);
        this.#client.token = this.#memory.get('token');
        this.#outbox = new Outbox(this.#memory, (message) => this.#deliver(message));
        this.#build();
        this.#conversation.addEventListener('change', () => this.#draw());
        this.#outbox.addEventListener('change', () => this.#draw());
        this.#memory.onChange('read', () => this.#draw());
        // Whoever never opened the chat is not known to the server; whoever did hears of new messages on every page.
        if (this.#client.token || this.#outbox.messages.length) this.#start();
        if (this.#memory.get('isOpen')) this.#panel.open();
    }

    get panel() { return this.#panel; }

    send(text) {
        this.#outbox.add(text);
        this.#view.scrollToEnd();
        this.#start();
        // Whoever writes is not kept waiting for the line, however long it has been down.
        if (!this.#conversation.isConnected) this.#retryNow();
    }

    /** Forgets the visitor, as when somebody signs out of the shop. */
    reset() {
        for (const name of ['token', 'outbox', 'read', 'isOpen', 'draft']) this.#memory.remove(name);
    }

    /** Takes the chat off the page. */
    end() {
        this.#life.abort();
        this.#panel.remove();
    }

    #build() {
        this.#view = new ConversationView(this.#texts, this.#conversation, this.#outbox, (text) => this.send(text));
        this.#status = new StatusView(this.#texts, this.#conversation, (action) => this.#handover(action));
        this.#rating = new RatingView(this.#texts, (score, comment) => this.#rate(score, comment));
        this.#composer = new Composer(this.#texts, {
            send: (text) => this.send(text),
            typing: (isTyping) => { if (this.#session) this.#client.typing(isTyping).catch(() => {}); },
            draft: (text) => this.#memory.set('draft', text),
        });
        this.#panel = new Panel(this.#configuration, this.#texts,
            [this.#status.element, this.#view.element, this.#view.announcer, this.#rating.element, this.#composer.element],
            this.#composer, (isOpen) => this.#toggled(isOpen));
        this.#composer.draft = this.#memory.get('draft') ?? '';
        this.#draw();
    }

    #toggled(isOpen) {
        this.#memory.set('isOpen', isOpen);
        if (isOpen) this.#start();
        this.#draw();
        if (isOpen) this.#view.scrollToEnd();
    }

    /** Opens the session if need be, then sends what waits and follows the stream; tries until the server is there. */
    async #start() {
        if (this.#isLive) return;
        this.#isLive = true;
        for (let pause = 500; !this.#life.signal.aborted; pause = Math.min(30_000, pause * 2)) {
            try {
                await this.#openSession();
                break;
            } catch {
                this.#conversation.setConnected(false);
                await new Promise((resolve) => {
                    setTimeout(resolve, pause / 2 + Math.random() * pause / 2);
                    this.#retryNow = resolve;
                });
            }
        }
        if (this.#life.signal.aborted) return;
        this.#conversation.setConnected(true);
        this.#outbox.flush();
        this.#follow();
    }

    #follow() {
        const receive = (event) => this.#conversation.receive(event);
        const leadership = new Leadership(this.#configuration.baseURL, (shared) =>
            ('connected' in shared ? this.#conversation.setConnected(shared.connected) : receive(shared)), this.#life.signal);
        const follower = new EventFollower(this.#client, {
            position: () => this.#conversation.lastSequence,
            receive: (event) => { receive(event); leadership.share(event); },
            connected: (connected) => {
                this.#conversation.setConnected(connected);
                leadership.share({ connected });
                if (connected) this.#outbox.flush();
            },
            refused: () => this.#openSession().catch(() => {}),
        });
        this.#retryNow = () => follower.retryNow();
        leadership.run((signal) => follower.follow(signal));
    }

    /** Tabs opened at once wait for one another here, so that they become one visitor. */
    async #openSession() {
        const open = async () => {
            const token = this.#memory.get('token');
            const session = await this.#client.openSession({ token, language: this.#configuration.language, page: location.href });
            this.#client.token = session.token;
            this.#memory.set('token', session.token);
            return session;
        };
        const session = navigator.locks ? await navigator.locks.request(`kefu:${this.#configuration.baseURL}:session`, open) : await open();
        this.#session = session;
        this.#composer.maximum = session.settings.maximumTextLength;
        this.#panel.title = session.assistant.name || this.#texts.title;
        this.#view.greet(session.assistant);
        this.#conversation.reset(session);
        this.#view.scrollToEnd();
    }

    async #deliver(message) {
        if (!this.#session) await this.#openSession();
        try {
            const { message: accepted } = await this.#client.send({ ...message, language: this.#configuration.language });
            this.#conversation.addMessage(accepted);
            if (!this.#conversation.isConnected) this.#retryNow();
        } catch (error) {
            if (error.status === 401) this.#session = null;
            throw error;
        }
    }

    async #handover(action) {
        await this.#start();
        await this.#client.handover(action);
    }

    async #rate(score, comment) {
        await this.#client.rate(score, comment);
        this.#conversation.view = { ...this.#conversation.view, rating: score };
        this.#draw();
    }

    #draw() {
        this.#view.draw();
        this.#status.draw();
        this.#rating.draw(this.#conversation.view);
        const heard = this.#conversation.messages.filter(({ from }) => from !== 'customer');
        if (this.#panel.isOpen && !document.hidden && heard.length) this.#markRead(heard.at(-1).sequence);
        const read = this.#memory.get('read') ?? 0;
        this.#panel.unread = this.#panel.isOpen ? 0 : heard.filter(({ sequence }) => sequence > read).length;
    }

    #markRead(sequence) {
        if ((this.#memory.get('read') ?? 0) < sequence) this.#memory.set('read', sequence);
    }
}
