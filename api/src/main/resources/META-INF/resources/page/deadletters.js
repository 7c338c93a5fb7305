// The records that could not be read or stored.

import { json } from './api.js';
import { $, element, record, when } from './elements.js';

function deadLetterItem(letter) {
  return element('li', {},
    element('span', { class: 'mark' }, '✗'),
    element('div', {},
      letter.problem,
      element('p', { class: 'hint' },
        `${letter.place} · ${when(letter.at)}${letter.key ? ` · ${letter.key}` : ''}`),
      record(letter.value ?? '(no value)')));
}

// The link says when there are any, since one of orders.requested means a stopped account.
export async function readDeadLetters() {
  const [newest] = await json('dead-letters?limit=1');
  $('show-dead-letters').textContent = newest
    ? `Dead letters, newest ${when(newest.at)}`
    : 'Dead letters';
  $('show-dead-letters').classList.toggle('alarm', Boolean(newest));
}

export async function showDeadLetters() {
  const letters = await json('dead-letters?limit=100');
  $('dead-letter-rows').replaceChildren(...letters.map(deadLetterItem));
  $('dead-letters-none').hidden = letters.length > 0;
  $('dead-letters').showModal();
}
