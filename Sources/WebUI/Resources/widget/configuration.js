/** What the page asked for, with everything filled in. */
function configurationFrom(options, script) {
    const data = script?.dataset ?? {};
    const origin = script?.src ? new URL(script.src).origin : location.origin;
    const chosen = options.language ?? options.locale ?? data.language ?? 'auto';
    return {
        baseURL: (options.baseURL ?? options.baseUrl ?? data.baseUrl ?? origin).replace(/\/+$/, ''),
        language: languageFrom(chosen),
        theme: options.theme ?? options.darkMode ?? data.theme ?? 'auto',
        position: options.position ?? data.position ?? 'right',
        hideLauncher: Boolean(options.hideLauncher ?? options.hideMessageBubble ?? data.hideLauncher === 'true'),
        launcherTitle: options.launcherTitle ?? data.launcherTitle ?? '',
    };
}

/** A language that there are texts for: the one asked for, else the page's, else the browser's, else English. */
function languageFrom(chosen) {
    const wishes = chosen && chosen !== 'auto'
        ? [chosen]
        : [document.documentElement.lang, ...(navigator.languages ?? [navigator.language])];
    return wishes.map((wish) => (wish ?? '').slice(0, 2).toLowerCase()).find((wish) => TEXTS[wish]) ?? 'en';
}
