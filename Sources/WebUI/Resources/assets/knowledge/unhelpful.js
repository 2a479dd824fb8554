import { element } from '../shared/element.js';
import { clock, number, say, sayCode } from '../desk/texts.js';
import { showArticle } from './article.js';
import { languageName } from './words.js';

/** Articles of the help centre that did not help some of their readers, with what these wrote. */
export function unhelpfulArticles(articles, days) {
    return element('section', { class: 'view unhelpful', 'aria-label': say('unhelpful') },
        element('div', {}, element('h2', {}, say('unhelpful')), element('p', { class: 'quiet hint' }, say('unhelpfulHint', { days }))),
        articles.map(articleView));
}

function articleView({ articleID, title, language, no, yes, noAsItIs, comments, path }) {
    const counts = [['no', no], ['yes', yes], ...noAsItIs > 0 && noAsItIs < no ? [['noAsItIs', noAsItIs]] : []];
    return element('article', { class: 'panel gap' },
        element('h3', {}, element('button', { type: 'button', class: 'link', onclick: () => showArticle(articleID) }, title)),
        element('dl', { class: 'counts' }, counts.map(([name, value]) => element('div', {}, element('dt', {}, sayCode('unhelpful', name)), element('dd', {}, number(value))))),
        element('p', { class: 'tags' }, element('span', { class: 'tag' }, languageName(language))),
        noAsItIs === 0 && element('p', { class: 'quiet' }, say('unhelpfulChanged')),
        path && element('p', {}, element('a', { href: path, target: '_blank' }, say('openInHelp'))),
        comments.length > 0 && element('details', { open: true }, element('summary', {}, say('readersWrote', { count: number(comments.length) })),
            element('ul', { class: 'examples' }, comments.map(({ text, isHelpful, time }) => element('li', {}, text, ' ',
                element('span', { class: 'quiet small' }, [say(isHelpful ? 'reader_yes' : 'reader_no'), clock(time)].join(' · ')))))));
}
