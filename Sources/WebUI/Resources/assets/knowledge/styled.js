import { element, safeURL } from '../shared/element.js';

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' };

/**
 * A text as nodes, with its links and emphasis.
 *
 * @param spans Each with `start`, `end`, `style` and, of links, `address`, in the order of their beginnings.
 */
export function styledText(text, spans) {
    if (!spans?.length) return text;
    const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    const parts = edges.slice(0, -1).map((start, place) => {
        const here = spans.filter((span) => span.start <= start && span.end >= edges[place + 1]);
        const node = here.reduce((inner, { style }) => (TAGS[style] ? element(TAGS[style], {}, inner) : inner), text.slice(start, edges[place + 1]));
        return { link: here.find(({ style }) => style === 'link'), node };
    });
    const runs = parts.reduce((all, part) => {
        if (all.at(-1)?.link === part.link && all.length) all.at(-1).nodes.push(part.node);
        else all.push({ link: part.link, nodes: [part.node] });
        return all;
    }, []);
    return runs.map(({ link, nodes }) => {
        const address = link && (link.address.startsWith('mailto:') ? link.address : safeURL(link.address));
        return address ? element('a', { href: address, rel: 'noreferrer', target: '_blank' }, nodes) : nodes;
    });
}
