import { openSession } from '../desk/api.js';
import { ArticleList } from './articles.js';
import { importPanel } from './import.js';
import { searchPanel } from './search.js';

const agent = await openSession();
const list = new ArticleList(document.getElementById('articles'));

searchPanel(document.getElementById('search'));
importPanel(document.getElementById('import'), { mayWrite: agent.role !== 'observer', changed: () => list.load() });
list.load();
