import { say } from './texts.js';

/** An answer of the server that is not the one hoped for, with a sentence for the agent. */
export class APIError extends Error {
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}

let csrf = '';

/** The agent who is signed in; whoever is not goes to the sign-in page. */
export async function openSession() {
    const session = await call('GET', '/api/v1/session');
    csrf = session.csrf;
    return session.agent;
}

export async function signOut() {
    await call('DELETE', '/api/v1/session');
    location.assign('/desk/sign-in');
}

export function get(path) { return call('GET', `/api/v1/desk/${path}`); }

export function post(path, body = {}) { return call('POST', `/api/v1/desk/${path}`, body); }

async function call(method, path, body) {
    const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
    if (method !== 'GET') headers['X-CSRF-Token'] = csrf;
    if (body) headers['Content-Type'] = 'application/json';
    let response;
    try {
        response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
    } catch {
        throw new APIError(0, 'unreachable', say('unreachable'));
    }
    if (response.status === 401) {
        location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
        return new Promise(() => {});
    }
    const text = await response.text();
    const value = text ? JSON.parse(text) : null;
    if (!response.ok) throw new APIError(response.status, value?.error?.code ?? '', value?.error?.message ?? String(response.status));
    return value;
}
