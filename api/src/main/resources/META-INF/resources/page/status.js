// How far a signal or an order is: in words, and as a label with a colour.

import { element } from './elements.js';

const TONES = {
  filled: 'good',
  denied: 'warn', order_denied: 'warn', unknown: 'warn', expired: 'warn',
  rejected: 'bad',
  canceled: 'plain',
};

const MEANINGS = {
  received: 'The webhook is stored and not decided yet.',
  validated: 'The alert was understood.',
  scored: 'The confidence was computed.',
  requested: 'An order was requested.',
  cancel_requested: 'Open orders are to be cancelled; each of them shows how it ends.',
  denied: 'Denied by a rule; no order was sent.',
  order_denied: 'The order was denied before it was sent.',
  submitted: 'The order is being sent to the exchange.',
  unknown: 'Sent without a clear answer; the exchange is being queried.',
  placed: 'The exchange has the order; nothing is filled yet.',
  partially_filled: 'The order is partly filled.',
  filled: 'The order is filled.',
  canceled: 'The order was canceled.',
  rejected: 'The exchange rejected the order.',
  expired: 'The deadline passed, or the exchange expired the order.',
};

const REFUSED = new Set(['denied', 'order_denied', 'rejected', 'expired', 'canceled']);

export const FILTERS = {
  '': () => true,
  open: (status) =>
    status !== 'filled' && status !== 'cancel_requested' && !REFUSED.has(status),
  filled: (status) => status === 'filled',
  refused: (status) => REFUSED.has(status),
};

// A cancel may concern every symbol.
export const market = (symbol) => (symbol === '*' ? 'every symbol' : symbol);

export const words = (code) => code.toLowerCase().replaceAll('_', ' ');

export const tone = (status) => TONES[status] ?? 'going';

export const label = (status) =>
  element('span', { class: 'label', 'data-tone': tone(status), title: MEANINGS[status] ?? '' },
    words(status));
