import { element } from '../shared/element.js';
import { say } from '../desk/texts.js';

/** Buttons that choose the days to look back on. */
export function periodButtons(chosen, changed) {
    const group = element('div', { class: 'range', role: 'group', 'aria-label': say('period') });
    group.append(...[7, 28, 90].map((days) => element('button', {
        type: 'button', 'aria-pressed': String(days === chosen), onclick: ({ currentTarget }) => {
            for (const each of group.children) each.setAttribute('aria-pressed', String(each === currentTarget));
            changed(days);
        },
    }, say('days', { count: days }))));
    return group;
}
