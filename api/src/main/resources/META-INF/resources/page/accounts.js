// The tables of positions and strategies.

import { json } from './api.js';
import { $, element, when } from './elements.js';
import { words } from './status.js';

const PAUSE_MILLIS = 1000;

const cell = (kind, ...children) => element('td', { class: kind }, ...children);

const time = (row) => cell('time',
  element('time', { datetime: row.updatedAt, title: new Date(row.updatedAt).toLocaleString() },
    when(row.updatedAt)));

const hint = (text) => element('p', { class: 'hint' }, text);

const openOf = (row) => [
  Number(row.reserved) > 0 && hint(`${row.reserved} may still be sold`),
  Number(row.pending) > 0 && hint(`${row.pending} may still be bought`),
].filter(Boolean);

const position = (row) => element('tr', {},
  time(row),
  cell('symbol', row.symbol),
  cell('side', row.strategy, hint(row.account)),
  cell('quantity number', row.quantity, ...openOf(row)),
  cell('price number', row.averagePrice ?? ''));

const restrictionsOf = (row) => [
  row.tradingState !== 'ACTIVE' && hint(row.tradingMessage ?? words(row.tradingState)),
  row.alerts !== 'COMPLETE' && hint(row.alertsMessage ?? words(row.alerts)),
].filter(Boolean);

const strategy = (row) => element('tr', {},
  time(row),
  cell('symbol', row.strategy, ...restrictionsOf(row)),
  cell('side', row.account ?? ''),
  cell('quantity number', `${row.wins} of ${row.wins + row.losses}`),
  cell('price number', row.profit, hint(`drawdown ${row.drawdown}`)));

function fill(name, rows) {
  $(`${name}-rows`).replaceChildren(...rows);
  $(`${name}-empty`).hidden = rows.length > 0;
  $(`${name}-rows`).parentElement.hidden = rows.length === 0;
}

export async function readAccounts() {
  const [positions, strategies] = await Promise.all([
    json('positions?limit=100'), json('strategies?limit=100'),
  ]);
  fill('position', positions.map(position));
  fill('strategy', strategies.map(strategy));
}

// However many changes come, the lists are read once a second; a failure shows with the next one.
let timer = 0;

export function readAccountsSoon() {
  timer ||= setTimeout(() => {
    timer = 0;
    readAccounts().catch(() => {});
  }, PAUSE_MILLIS);
}
