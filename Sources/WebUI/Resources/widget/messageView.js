/** One message as the customer sees it. */
function messageView(message, texts, { send = null, isLast = false } = {}) {
    const { content, from } = message;
    const row = element('div', { class: `row ${from}`, 'data-message': message.id });
    if (from !== 'customer') row.append(element('div', { class: 'who' }, speaker(message, texts)));
    else row.append(element('div', { class: 'unseen' }, texts.you));
    if (content.text) row.append(element('div', { class: 'bubble' }, content.text));
    if (content.card) row.append(cardView(content.card));
    if (content.sources?.length) row.append(sourcesView(content.sources, texts));
    if (isLast && content.quickReplies?.length) row.append(quickRepliesView(content.quickReplies, texts, send));
    if (message.time) row.append(element('time', { datetime: message.time, class: 'when' }, clock(message.time, texts)));
    return row;
}

function speaker({ from, name }, texts) {
    return from === 'assistant' ? fill(texts.assistantNamed, { name: name ?? '' }).trim() : name || texts.agent;
}

function clock(time, texts) {
    return new Date(time).toLocaleTimeString(texts.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function cardView(card) {
    const picture = card.imageURL && safeURL(card.imageURL);
    const link = card.link && safeURL(card.link.url ?? '');
    return element('div', { class: 'card' },
        picture && element('img', { src: picture, alt: '', loading: 'lazy', onerror: (event) => event.target.remove() }),
        element('div', { class: 'cardText' },
            element('strong', {}, card.title),
            card.subtitle && element('div', { class: 'quiet' }, card.subtitle),
            card.rows?.length && element('dl', {}, card.rows.map((row) => [
                element('dt', {}, row.label), element('dd', {}, row.value),
            ])),
            link && element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, card.link.title)));
}

function sourcesView(sources, texts) {
    return element('div', { class: 'sources' }, sources.map((source) => {
        const link = source.url && safeURL(source.url);
        return element('details', {},
            element('summary', {}, `${texts.source}: ${source.title}`),
            source.quote && element('blockquote', {}, source.quote),
            link && element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, texts.openSource));
    }));
}

function quickRepliesView(replies, texts, send) {
    return element('div', { class: 'quick', role: 'group', 'aria-label': texts.quickReplies }, replies.map((reply) =>
        element('button', { type: 'button', onclick: () => send(reply.text ?? reply.title) }, reply.title)));
}

/** A message on its way: what became of it, and what can be done. */
function outgoingView(message, texts, outbox) {
    const { id, text, problem } = message;
    const state = problem === null ? texts.sending
        : problem.isFinal ? `${texts.failed} ${problem.text}`
            : problem.status === 429 ? problem.text || texts.tooFast : texts.willRetry;
    return element('div', { class: `row customer outgoing${problem ? ' failed' : ''}`, 'data-outgoing': id },
        element('div', { class: 'unseen' }, texts.you),
        element('div', { class: 'bubble' }, text),
        element('div', { class: 'mark' }, state,
            problem && element('button', { type: 'button', onclick: () => outbox.retry(id) }, texts.retry),
            problem?.isFinal && element('button', { type: 'button', onclick: () => outbox.discard(id) }, texts.discard)));
}
