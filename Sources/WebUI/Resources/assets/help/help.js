import { Suggestions } from './suggestions.js';

const form = document.querySelector('form.search');
if (form) new Suggestions(form);

// Nobody can be asked without the chat, so the offer waits for it.
for (const offer of document.querySelectorAll('[data-ask]')) {
    if (!window.kefu) break;
    offer.hidden = false;
    offer.querySelector('button').addEventListener('click', () => {
        const question = new URLSearchParams(location.search).get('q')?.trim();
        kefu.open();
        if (question) kefu.send(question);
    });
}
