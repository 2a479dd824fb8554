/** What pages call: `window.kefu`, and the names of Chatwoot for pages that were written for it. */
const script = document.currentScript;
let chat = null;
let lastOptions = {};

function run(options = {}) {
    lastOptions = options;
    const begin = () => {
        chat?.end();
        chat = new Chat(configurationFrom(options, script));
        dispatchEvent(new Event('kefu:ready'));
        dispatchEvent(new Event('chatwoot:ready'));
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
    else begin();
}

const reset = () => {
    chat?.reset();
    run(lastOptions);
};

window.kefu = {
    run, reset,
    open: () => chat?.panel.open(),
    close: () => chat?.panel.close(),
    toggle: () => chat?.panel.toggle(),
    send: (text) => chat?.send(String(text)),
};

window.chatwootSDK = {
    run: ({ websiteToken, ...options }) => run({ ...window.chatwootSettings, ...options }),
};

const unsupported = (name) => () => console.info(`kefu: $chatwoot.${name} has no effect here.`);
window.$chatwoot = {
    reset,
    toggle: (state) => ({ open: kefu.open, close: kefu.close }[state] ?? kefu.toggle)(),
    setLocale: (language) => run({ ...lastOptions, language }),
    setColorScheme: (theme) => { if (chat) chat.panel.theme = theme; },
    toggleBubbleVisibility: (state) => { if (chat) chat.panel.launcherHidden = state === 'hide'; },
};
for (const name of ['setUser', 'setCustomAttributes', 'deleteCustomAttribute', 'setConversationCustomAttributes',
    'deleteConversationCustomAttribute', 'setLabel', 'removeLabel', 'popoutChatWindow']) {
    window.$chatwoot[name] = unsupported(name);
}

// `/widget.js` starts by itself; a page that calls `run` says `data-manual`, and Chatwoot's name for the script implies it.
if (script && !('manual' in script.dataset) && !script.src.endsWith('/sdk.js')) run(window.kefuSettings ?? {});
