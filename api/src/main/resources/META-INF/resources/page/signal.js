// The dialog of one signal: its path, and why it was decided so.

import { json } from './api.js';
import { $, element, record, when } from './elements.js';
import { label, market, tone, words } from './status.js';

let opened = null;

function stepItem(step, start) {
  const after = new Date(step.at) - start;
  return element('li', { 'data-tone': tone(step.name) },
    element('div', { class: 'line' },
      label(step.name),
      element('time', { datetime: step.at },
        after > 0 ? `${when(step.at, true)} (+${after} ms)` : when(step.at, true))),
    element('p', {}, step.summary),
    record(JSON.stringify(step.detail, null, 2)));
}

function findingItem(finding) {
  const passed = finding.outcome === 'PASSED';
  const compared = Object.entries(finding.compared ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
  return element('li', { 'data-outcome': finding.outcome },
    element('span', { class: 'mark', role: 'img', 'aria-label': passed ? 'passed' : 'denied' },
      passed ? '✓' : '✗'),
    element('div', {},
      finding.text,
      element('p', { class: 'hint' },
        `${finding.stage} · ${finding.rule}${compared ? ` · ${compared}` : ''}`)));
}

export async function showSignal(id) {
  opened = id;
  const url = `signals/${encodeURIComponent(id)}`;
  const [signal, why] = await Promise.all([json(url), json(`${url}/why`)]);
  if (opened !== id) {
    return;
  }
  const what = [signal.side && words(signal.side), signal.quantity, market(signal.symbol)];
  $('path-title').textContent = what.filter(Boolean).join(' ') || 'Signal';
  $('path-id').textContent = id;
  $('path-sentence').textContent = why.sentence;
  const start = new Date(signal.receivedAt);
  $('path-steps').replaceChildren(...signal.path.map((step) => stepItem(step, start)));
  $('path-findings').replaceChildren(...why.findings.map(findingItem));
  $('findings-title').hidden = why.findings.length === 0;
  if (!$('path').open) {
    $('path').showModal();
  }
}

export const isShown = (id) => id === opened && $('path').open;

export function signalClosed() {
  opened = null;
}
