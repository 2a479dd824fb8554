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

export function getKnowledge(path) { return call('GET', `/api/v1/knowledge/${path}`); }

export function postKnowledge(path, body) { return call('POST', `/api/v1/knowledge/${path}`, body); }

/** Sends a file to be imported; `progress` is told the share that has been sent, 0 to 1. */
export function sendFile(file, progress) {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/knowledge/uploads?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headersFor('POST'))) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 1));
    return new Promise((resolve, reject) => {
        request.addEventListener('load', () => read(request.status, request.responseText).then(resolve, reject));
        request.addEventListener('error', () => reject(new APIError(0, 'unreachable', say('unreachable'))));
        request.send(file);
    });
}

function headersFor(method) {
    const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
    return method === 'GET' ? headers : { ...headers, 'X-CSRF-Token': csrf };
}

async function call(method, path, body) {
    const headers = headersFor(method);
    if (body) headers['Content-Type'] = 'application/json';
    let response;
    try {
        response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
    } catch {
        throw new APIError(0, 'unreachable', say('unreachable'));
    }
    return read(response.status, await response.text());
}

/** What an answer says; throws what it complains of. */
async function read(status, text) {
    if (status === 401) {
        location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
        return new Promise(() => {});
    }
    const value = text ? JSON.parse(text) : null;
    if (status < 200 || status > 299) throw new APIError(status, value?.error?.code ?? '', value?.error?.message ?? String(status));
    return value;
}
