/** Builds an element. Children and properties are only ever set as text or attributes, so content cannot become mark-up. */
export function element(tag, properties = {}, ...children) {
    const node = tag.startsWith('svg:')
        ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
        : document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
        else node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return node;
}

/** A line drawing of 24 by 24 units, for decoration beside a label. */
export function icon(path) {
    return element('svg:svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' },
        element('svg:path', { d: path }));
}

/** The address when it is safe to follow or load, else null: `javascript:` and the like are not. */
export function safeURL(address, base = location.href) {
    try {
        const url = new URL(address, base);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
    } catch {
        return null;
    }
}

/** Fills `{name}` in a text. */
export function fill(text, values = {}) {
    return (text ?? '').replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** A random id in the form of a UUID, also on pages without https, where `randomUUID` is missing. */
export function newID() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
