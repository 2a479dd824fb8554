import { openSession } from '../desk/api.js';
import { ArticleList } from './articles.js';
import { Gaps } from './gaps.js';
import { healthReport } from './health.js';
import { importPanel } from './import.js';
import { searchPanel } from './search.js';

const views = ['articles', 'gaps', 'health'];

const agent = await openSession();
const mayWrite = agent.role !== 'observer';
const list = new ArticleList(document.getElementById('articles'));
const gaps = new Gaps(document.getElementById('view-gaps'), { mayWrite, changed: () => list.load() });
const health = healthReport(document.getElementById('view-health'));

searchPanel(document.getElementById('search'));
importPanel(document.getElementById('import'), { mayWrite, changed: () => list.load() });
document.getElementById('language').addEventListener('click', (event) => {
    // The language changes, the place stays.
    event.preventDefault();
    location.assign(`?language=${event.currentTarget.hreflang}${location.hash}`);
});
addEventListener('hashchange', show);
list.load();
show();

/** The address says which view is shown, so that it can be reloaded, sent to a colleague and gone back from. */
function show() {
    const asked = location.hash.slice(1);
    const view = views.includes(asked) ? asked : views[0];
    for (const each of views) document.getElementById(`view-${each}`).hidden = each !== view;
    for (const link of document.querySelectorAll('#views a')) {
        if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    }
    if (view === 'gaps') gaps.load();
    if (view === 'health') health.load();
}
