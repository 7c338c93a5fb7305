// Requests to the api. Each carries the control token in its header, so that the token is in no
// URL; it is kept for this tab alone.

import { $ } from './elements.js';

const TOKEN = 'fks-control-token';

export class Unauthorized extends Error {}

export const hasToken = () => Boolean(sessionStorage.getItem(TOKEN));

export function forgetToken() {
  sessionStorage.removeItem(TOKEN);
  location.reload();
}

// The link that `./fks up` prints has the token in its fragment, which no server sees.
export function takeTokenFromLink() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    sessionStorage.setItem(TOKEN, token);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

export function askForToken(problem) {
  sessionStorage.removeItem(TOKEN);
  document.querySelectorAll('dialog[open]:not(#token)').forEach((dialog) => dialog.close());
  if (!$('token').open) {
    $('token-error').textContent = problem || '';
    $('token-value').value = '';
    $('token').showModal();
  }
}

export function takeToken(event) {
  event.preventDefault();
  const token = $('token-value').value.trim();
  if (!token) {
    $('token-error').textContent = 'Enter the token.';
    return;
  }
  sessionStorage.setItem(TOKEN, token);
  $('token').close();
}

export async function api(path, options = {}) {
  const headers = { ...options.headers, Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` };
  const answer = await fetch(path, { ...options, headers });
  if (answer.status === 401) {
    askForToken(sessionStorage.getItem(TOKEN) && 'This is not the control token.');
    throw new Unauthorized();
  }
  return answer;
}

// The answer's JSON; throws with the api's own sentence where it refuses.
export async function json(path, options) {
  const answer = await api(path, options);
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(said.error ?? `The api answered ${answer.status}.`);
  }
  return said;
}
