// The lists of signals and orders.

import { json } from './api.js';
import { $, element, when } from './elements.js';
import { Rows } from './rows.js';
import { FILTERS, label, market, words } from './status.js';

const PAGE_SIZE = 100;

const cell = (kind, ...children) => element('td', { class: kind }, ...children);

function open(row, instant) {
  const button = element('button', { type: 'button', class: 'row', 'aria-haspopup': 'dialog' },
    element('time', { datetime: instant, title: new Date(instant).toLocaleString() },
      when(instant)));
  button.dataset.signal = row.signalId;
  return button;
}

const reasonOf = (row) => row.message ?? (row.reason ? words(row.reason) : '');

const filledOf = (order) => (order.executedQuantity === order.quantity
  ? order.quantity
  : `${order.executedQuantity ?? '0'} of ${order.quantity}`);

const conditionsOf = (order) => [
  order.stopPrice && `once at ${order.stopPrice}`,
  order.timeInForce && words(order.timeInForce),
  order.protection,
].filter(Boolean).map((text) => element('p', { class: 'hint' }, text));

const signals = new Rows(
  $('signal-rows'),
  (row) => row.signalId,
  (row) => row.receivedAt,
  (row) => row.progress,
  (row) => [
    cell('time', open(row, row.receivedAt)),
    cell('symbol', market(row.symbol) ?? '–'),
    cell('side', row.side ? words(row.side) : ''),
    cell('quantity number', row.quantity ?? ''),
    cell('status', label(row.status)),
    cell('why', reasonOf(row)),
  ]);

const orders = new Rows(
  $('order-rows'),
  (row) => row.clientOrderId,
  (row) => row.requestedAt,
  (row) => row.sequence,
  (row) => [
    cell('time', open(row, row.requestedAt)),
    cell('symbol', row.symbol),
    cell('side', words(row.side), ...conditionsOf(row)),
    cell('quantity number', filledOf(row)),
    cell('price number', row.averagePrice ?? ''),
    cell('status', label(row.state.toLowerCase())),
  ]);

// Until the lists have been read, nothing says that they are empty.
let listsRead = false;
let frame = 0;

export function showLists() {
  const shown = FILTERS[$('filter').value];
  let visible = 0;
  for (const tr of $('signal-rows').children) {
    tr.hidden = !shown(signals.rows.get(tr.dataset.id).status);
    visible += tr.hidden ? 0 : 1;
  }
  $('signals-empty').hidden = signals.size > 0 || !listsRead;
  $('signals-none').hidden = signals.size === 0 || visible > 0;
  $('orders-empty').hidden = orders.size > 0 || !listsRead;
  $('signal-rows').parentElement.hidden = signals.size === 0;
  $('order-rows').parentElement.hidden = orders.size === 0;
}

function showListsSoon() {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    showLists();
  });
}

export function putSignal(row) {
  signals.put(row, true);
  showListsSoon();
}

export function putOrder(row) {
  orders.put(row, true);
  showListsSoon();
}

export const knownAccounts = () =>
  [...new Set([...signals.rows.values()].map((row) => row.account))].sort();

// To be called once the stream is open, so that nothing falls between the lists and the stream.
export async function readLists() {
  const [newest, placed] = await Promise.all([
    json(`signals?limit=${PAGE_SIZE}`), json(`orders?limit=${PAGE_SIZE}`),
  ]);
  newest.forEach((row) => signals.put(row, false));
  placed.forEach((row) => orders.put(row, false));
  listsRead = true;
  $('more').hidden = newest.length < PAGE_SIZE;
  showLists();
}

export async function readOlder() {
  const older = await json(
    `signals?limit=${PAGE_SIZE}&before=${encodeURIComponent(signals.oldest)}`);
  older.forEach((row) => signals.put(row, false));
  $('more').hidden = older.length < PAGE_SIZE || signals.isFull;
  showLists();
}

// Calls back with the signal of a row that is clicked.
export function onOpen(show) {
  for (const body of [$('signal-rows'), $('order-rows')]) {
    body.addEventListener('click', (event) => {
      const id = event.target.closest('tr')?.querySelector('button.row')?.dataset.signal;
      if (id) {
        show(id);
      }
    });
  }
}
