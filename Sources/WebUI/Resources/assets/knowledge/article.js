import { element, safeURL } from '../shared/element.js';
import { getKnowledge } from '../desk/api.js';
import { say } from '../desk/texts.js';
import { styledText } from './styled.js';
import { announce, languageName } from './words.js';

const dialog = document.getElementById('dialog');

/** Shows an article as customers read it. */
export async function showArticle(id) {
    try {
        const article = await getKnowledge(`article?id=${encodeURIComponent(id)}`);
        const address = article.url && safeURL(article.url);
        show(article.title,
            element('p', { class: 'quiet small' }, [languageName(article.language), article.source, validity(article.scope), article.scope.owner && say('owner', { owner: article.scope.owner })]
                .filter(Boolean).join(' · '), address && [' · ', element('a', { href: address, rel: 'noreferrer', target: '_blank' }, say('openAddress'))]),
            article.sections.map(sectionView));
    } catch (error) {
        show(say('articles'), element('p', { class: 'problem', role: 'alert' }, say('loadFailed', { reason: error.message })));
    }
}

/** For when an article holds; nothing for one that always does. */
export function validity({ validFrom, validUntil }) {
    if (validFrom && validUntil) return say('validBetween', { from: validFrom, until: validUntil });
    if (validFrom) return say('validFrom', { from: validFrom });
    return validUntil ? say('validUntil', { until: validUntil }) : '';
}

function sectionView({ headings, blocks }) {
    return [headings.length > 0 && element('h3', {}, headings.join(' › ')), blocks.map(({ kind, pieces, spans }) => {
        const styled = pieces.map((piece, place) => styledText(piece, spans?.[place]));
        return kind === 'paragraph' ? element('p', {}, joined(pieces, styled)) : element('ul', { class: kind }, styled.map((piece) => element('li', {}, piece)));
    })];
}

/** Sentences of a language with spaces have one between them. */
function joined(sentences, styled) {
    return styled.map((sentence, place) => (place > 0 && sentences[place - 1].codePointAt(sentences[place - 1].length - 1) < 0x2e80 ? [' ', sentence] : sentence));
}

function show(title, ...content) {
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    dialog.replaceChildren(element('h2', { id: 'dialog-title' }, title), element('div', { class: 'article', tabindex: 0 }, content),
        element('form', { method: 'dialog', class: 'steps' }, element('button', { class: 'primary', autofocus: true }, say('close'))));
    if (!dialog.open) dialog.showModal();
    announce(title);
}
