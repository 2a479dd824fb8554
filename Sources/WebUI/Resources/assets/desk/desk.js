import { element } from '../shared/element.js';
import { get, openSession, signOut } from './api.js';
import { ConversationPane } from './conversation.js';
import { factsView } from './facts.js';
import { Inbox, views } from './inbox.js';
import { Keyboard } from './keyboard.js';
import { receiptView } from './receipt.js';
import { DeskStream } from './stream.js';
import { say } from './texts.js';

const details = document.getElementById('details');
const connection = document.getElementById('connection');
const isNarrow = matchMedia('(max-width: 1120px)');
/** The message whose receipt is shown in place of the facts. */
let explained = null;
let toastTimer;

const agent = await openSession();
document.getElementById('agent').textContent = agent.name;

const inbox = new Inbox(agent, open, () => remember(pane.id));
const pane = new ConversationPane(agent, {
    changed: drawDetails,
    explain,
    failed: (error) => toast(say('actionFailed', { reason: error.message })),
    back: () => leave(),
    showDetails: () => show('details'),
});
const keyboard = new Keyboard({
    j: () => step(1), k: () => step(-1), Enter: () => pane.id ? pane.focusComposer('reply') : step(0),
    t: () => pane.perform('take'), b: () => pane.perform('return'), p: () => pane.perform('requeue'), e: () => pane.perform('resolve'),
    r: () => pane.focusComposer('reply'), n: () => pane.focusComposer('note'), '/': () => { show('list'); inbox.focusSearch(); },
    d: () => show(document.body.dataset.show === 'details' ? 'conversation' : 'details'),
    escape: () => explained ? closeReceipt() : leave(),
    ...Object.fromEntries(views.map((view, index) => [String(index + 1), () => { inbox.show(view); remember(pane.id); }])),
});

document.getElementById('help-button').addEventListener('click', () => keyboard.help());
document.getElementById('sign-out').addEventListener('click', () => signOut().catch((error) => toast(error.message)));
document.getElementById('language').addEventListener('click', (event) => {
    // The language changes, the place stays.
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('language', event.currentTarget.hreflang);
    location.assign(address);
});
addEventListener('popstate', () => restore());

restore();
follow(await firstList());

/** The first list also says from where to follow the log; tries until the server answers. */
async function firstList() {
    for (;;) {
        const answer = await inbox.load();
        if (answer) return answer.lastSequence;
        await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
}

function follow(after) {
    const waiting = new Set();
    new DeskStream(after, {
        conversation(data) {
            const { summary } = data;
            inbox.update(summary, data.counts);
            if (summary.state === 'waiting' && !waiting.has(summary.id)) announce(say('newWaiting', { name: summary.customerName || say('anonymous') }));
            summary.state === 'waiting' ? waiting.add(summary.id) : waiting.delete(summary.id);
            if (summary.id !== pane.id) return;
            pane.receive(data);
            refreshSoon();
        },
        typing({ conversation, who, typing }) { if (conversation === pane.id && who === 'customer') pane.setTyping(typing); },
        connected(isConnected) {
            connection.textContent = say(isConnected ? 'live' : 'offline');
            connection.classList.toggle('lost', !isConnected);
        },
    });
}

/** Several events of one turn come together; the facts are fetched once after them. */
let refreshTimer;
function refreshSoon() {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => pane.id && pane.refresh(), 250);
}

async function open(id) {
    remember(id);
    await present(id);
    document.getElementById('conversation').focus({ preventScroll: true });
}

async function present(id) {
    explained = null;
    details.replaceChildren();
    inbox.setCurrent(id);
    if (!id) {
        pane.showNothing();
        show('list');
        return;
    }
    show('conversation');
    await pane.open(id);
}

function leave() {
    if (document.body.dataset.show === 'details' && isNarrow.matches) return show('conversation');
    if (!pane.id) return;
    remember(null);
    present(null);
}

function step(distance) {
    const id = inbox.neighbour(distance);
    if (id && id !== pane.id) open(id);
}

/** The address says what is shown, so that it can be reloaded, sent to a colleague and gone back from. */
function remember(id) {
    const place = id === null ? '' : `/conversations/${encodeURIComponent(id)}`;
    history.pushState(null, '', `/desk${place}?view=${inbox.view}`);
}

function restore() {
    const view = new URLSearchParams(location.search).get('view');
    if (views.includes(view) && view !== inbox.view) inbox.show(view);
    const [, id] = /^\/desk\/conversations\/([^/]+)$/.exec(location.pathname) ?? [];
    present(id ? decodeURIComponent(id) : null);
}

function show(what) { document.body.dataset.show = what; }

function drawDetails(detail) {
    if (explained) return;
    details.replaceChildren(element('button', { type: 'button', class: 'narrow to-details', onclick: () => show('conversation') }, `← ${say('conversation')}`),
        ...factsView(detail));
}

async function explain(message) {
    explained = message;
    try {
        const receipt = await get(`conversations/${encodeURIComponent(pane.id)}/receipts/${encodeURIComponent(message)}`);
        details.replaceChildren(receiptView(receipt, closeReceipt));
        details.scrollTop = 0;
        show('details');
        details.querySelector('button').focus();
    } catch (error) {
        explained = null;
        toast(error.status === 404 ? say('noReceipt') : say('loadFailed', { reason: error.message }));
    }
}

function closeReceipt() {
    const message = explained;
    explained = null;
    if (pane.detail) drawDetails(pane.detail);
    show('conversation');
    document.querySelector(`[data-message="${CSS.escape(message)}"] .why`)?.focus();
}

function announce(text) { document.getElementById('announcer').textContent = text; }

function toast(text) {
    const box = document.getElementById('toast');
    clearTimeout(toastTimer);
    box.textContent = text;
    toastTimer = setTimeout(() => { box.textContent = ''; }, 6_000);
}
