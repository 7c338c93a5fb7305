// The page: lists of signals and orders that follow the live stream, and the commands.
// Everything from outside goes through textContent, so nothing of it becomes markup.
// Every request carries the control token in its header. It is kept for this tab alone.

const $ = (id) => document.getElementById(id);
const SHOWN_AT_MOST = 1000;
const PAGE_SIZE = 100;

// ---- words and colours ------------------------------------------------------------------------

const TONES = {
  filled: 'good',
  denied: 'warn', order_denied: 'warn', unknown: 'warn', expired: 'warn',
  rejected: 'bad',
  canceled: 'plain',
};
const MEANINGS = {
  received: 'The webhook is stored and not decided yet.',
  validated: 'The alert was understood.',
  scored: 'The signal has its confidence.',
  requested: 'The decision is to trade.',
  denied: 'Denied by a rule, before the exchange; there is no order.',
  order_denied: 'The order was denied after the decision, before the exchange.',
  submitted: 'The order is being sent to the exchange.',
  unknown: 'Sent, without an answer; the exchange is asked what became of it.',
  placed: 'The exchange has the order; nothing is filled yet.',
  partially_filled: 'A part of the order is filled.',
  filled: 'The whole order is filled.',
  canceled: 'The order was canceled.',
  rejected: 'The exchange refused the order.',
  expired: 'Too late, or ended by the exchange before it was filled.',
};
const REFUSED = new Set(['denied', 'order_denied', 'rejected', 'expired', 'canceled']);
const FILTERS = {
  '': () => true,
  open: (status) => status !== 'filled' && !REFUSED.has(status),
  filled: (status) => status === 'filled',
  refused: (status) => REFUSED.has(status),
};

const tone = (status) => TONES[status] ?? 'going';
const words = (code) => code.toLowerCase().replaceAll('_', ' ');
const pad = (number, width = 2) => String(number).padStart(width, '0');

function clock(date, millis) {
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  return millis ? `${time}.${pad(date.getMilliseconds(), 3)}` : time;
}

function when(instant, millis = false) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  return today ? clock(date, millis) : `${date.toLocaleDateString()} ${clock(date, millis)}`;
}

function reasonOf(row) {
  if (row.message) {
    return row.message;
  }
  return row.reason ? words(row.reason) : '';
}

function filledOf(order) {
  return order.executedQuantity === order.quantity
    ? order.quantity
    : `${order.executedQuantity ?? '0'} of ${order.quantity}`;
}

// ---- the api -----------------------------------------------------------------------------------

const TOKEN = 'fks-control-token';

// The link that `./fks up` prints has the token in its fragment, which no server sees.
function takeTokenFromLink() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    sessionStorage.setItem(TOKEN, token);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

class Unauthorized extends Error {}

async function api(path, options = {}) {
  const headers = { ...options.headers, Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` };
  const answer = await fetch(path, { ...options, headers });
  if (answer.status === 401) {
    askForToken(sessionStorage.getItem(TOKEN) && 'This is not the control token.');
    throw new Unauthorized();
  }
  return answer;
}

async function json(path) {
  const answer = await api(path);
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw new Error(said.error ?? `The api answered ${answer.status}.`);
  }
  return answer.json();
}

function askForToken(problem) {
  sessionStorage.removeItem(TOKEN);
  document.querySelectorAll('dialog[open]:not(#token)').forEach((dialog) => dialog.close());
  if (!$('token').open) {
    $('token-error').textContent = problem || '';
    $('token-value').value = '';
    $('token').showModal();
  }
}

function takeToken(event) {
  event.preventDefault();
  const token = $('token-value').value.trim();
  if (!token) {
    $('token-error').textContent = 'Please enter the token.';
    return;
  }
  sessionStorage.setItem(TOKEN, token);
  $('token').close();
}

// Says what does not work, or null when everything does.
function notice(problem) {
  $('notice').hidden = !problem;
  $('notice').textContent = problem ?? '';
}

// ---- elements ---------------------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const cell = (kind, ...children) => element('td', { class: kind }, ...children);
const label = (status) =>
  element('span', { class: 'label', 'data-tone': tone(status), title: MEANINGS[status] ?? '' },
    words(status));
const time = (instant, millis) =>
  element('time', { datetime: instant, title: new Date(instant).toLocaleString() },
    when(instant, millis));

// ---- a list of rows, newest first -------------------------------------------------------------

class Rows {
  constructor(body, idOf, timeOf, ageOf, cellsOf) {
    Object.assign(this, { body, idOf, timeOf, ageOf, cellsOf });
    this.rows = new Map();
    this.elements = new Map();
  }

  // An older state of a row that came late is passed over.
  put(row, fresh) {
    const id = this.idOf(row);
    const known = this.rows.get(id);
    if (known && this.ageOf(known) > this.ageOf(row)) {
      return;
    }
    this.rows.set(id, row);
    const tr = element('tr', fresh ? { class: 'fresh' } : {}, ...this.cellsOf(row));
    tr.dataset.id = id;
    tr.dataset.time = this.timeOf(row);
    this.elements.get(id)?.remove();
    this.elements.set(id, tr);
    this.place(tr);
    this.trim();
  }

  place(tr) {
    for (const other of this.body.children) {
      if (Date.parse(other.dataset.time) <= Date.parse(tr.dataset.time)) {
        other.before(tr);
        return;
      }
    }
    this.body.append(tr);
  }

  trim() {
    while (this.body.children.length > SHOWN_AT_MOST) {
      const last = this.body.lastElementChild;
      this.rows.delete(last.dataset.id);
      this.elements.delete(last.dataset.id);
      last.remove();
    }
  }

  get size() {
    return this.rows.size;
  }

  get oldest() {
    return this.body.lastElementChild?.dataset.id;
  }
}

function open(row, text) {
  const button = element('button', { type: 'button', class: 'row', 'aria-haspopup': 'dialog' }, text);
  button.dataset.signal = row.signalId;
  return button;
}

const signals = new Rows(
  $('signal-rows'),
  (row) => row.signalId,
  (row) => row.receivedAt,
  (row) => row.progress,
  (row) => [
    cell('time', open(row, time(row.receivedAt))),
    cell('symbol', row.symbol ?? '–'),
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
    cell('time', open(row, time(row.requestedAt))),
    cell('symbol', row.symbol),
    cell('side', words(row.side)),
    cell('quantity number', filledOf(row)),
    cell('price number', row.averagePrice ?? ''),
    cell('status', label(row.state.toLowerCase())),
  ]);

// Until the lists have been read, nothing says that they are empty.
let listsRead = false;

function showLists() {
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

// ---- control ----------------------------------------------------------------------------------

const ALL = 'all';
let asked = null;

const halts = (command) => command.action !== 'RESUME';
const byWhom = (command) => (command.action === 'UNRECOGNISED'
  ? `${command.why} (a command that this version does not know halts)`
  : `${command.by}, ${when(command.time)}: ${command.why}`);

function showControl(control) {
  const all = control?.commands?.find((command) => command.scope === ALL);
  const accounts = control?.commands?.filter(
    (command) => command.scope !== ALL && halts(command)) ?? [];
  const state = !control?.known ? 'unknown' : control.halted ? 'halted' : 'running';
  $('control').dataset.state = state;
  $('control-state').textContent = {
    unknown: 'Trading state unknown',
    halted: 'Trading is halted',
    running: accounts.length ? 'Trading is running, except halted accounts' : 'Trading is running',
  }[state];
  $('control-reason').textContent = state !== 'unknown' && all ? byWhom(all) : '';
  // Halting is always possible, whatever is known.
  $('halt').hidden = state === 'halted';
  $('resume').hidden = state === 'running';
  $('halted-accounts').hidden = accounts.length === 0;
  $('halted-accounts').replaceChildren(...accounts.map(haltedAccount));
}

function haltedAccount(command) {
  const button = element('button', { type: 'button', class: 'quiet' }, `Resume ${command.scope}`);
  button.addEventListener('click', () => askForCommand('resume', command.scope));
  return element('p', {},
    element('strong', {}, `Account ${command.scope} is halted`),
    element('span', {}, byWhom(command)),
    button);
}

function askForCommand(action, account) {
  asked = action;
  const halt = action === 'halt';
  const name = halt ? 'Halt trading' : 'Resume trading';
  $('command-title').textContent = name;
  $('command-send').textContent = name;
  $('command-send').classList.toggle('danger', halt);
  $('command-meaning').textContent = halt
    ? 'No new order is sent until trading is resumed; a restart does not end it. Cancels still pass.'
    : 'New signals are traded again. A halt of all accounts and a halt of one account end separately.';
  $('command-error').textContent = '';
  $('command-why').value = '';
  $('command-scope').value = account ? 'account' : ALL;
  $('command-account').value = account ?? '';
  const known = new Set([...signals.rows.values()].map((row) => row.account));
  $('accounts').replaceChildren(
    ...[...known].sort().map((value) => element('option', { value })));
  showAccount();
  $('command').showModal();
}

function showAccount() {
  $('command-account-label').hidden = $('command-scope').value === ALL;
}

async function sendCommand(event) {
  event.preventDefault();
  const oneAccount = $('command-scope').value !== ALL;
  const missing = [$('command-by'), $('command-why'), ...(oneAccount ? [$('command-account')] : [])]
    .find((field) => !field.value.trim());
  if (missing) {
    $('command-error').textContent = missing === $('command-account')
      ? 'Please say which account.'
      : 'Please say who you are and why.';
    missing.focus();
    return;
  }
  $('command-send').disabled = true;
  try {
    const answer = await api('control', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        action: asked,
        scope: oneAccount ? $('command-account').value : ALL,
        by: $('command-by').value,
        why: $('command-why').value,
      }),
    });
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      $('command').close();
    } else {
      $('command-error').textContent = said.error ?? `The api answered ${answer.status}.`;
    }
  } catch {
    $('command-error').textContent =
      'The api cannot be reached; the command may not have been taken.';
  } finally {
    $('command-send').disabled = false;
  }
}

// ---- one signal's path ------------------------------------------------------------------------

let opened = null;

function stepItem(step, start) {
  const after = new Date(step.at) - start;
  const line = element('div', { class: 'line' },
    label(step.name),
    element('time', { datetime: step.at },
      after > 0 ? `${when(step.at, true)} (+${after} ms)` : when(step.at, true)));
  const record = element('details', {},
    element('summary', {}, 'record'),
    element('pre', { tabindex: '0' }, JSON.stringify(step.detail, null, 2)));
  return element('li', { 'data-tone': tone(step.name) }, line, element('p', {}, step.summary), record);
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

async function showPath(id) {
  opened = id;
  const url = `signals/${encodeURIComponent(id)}`;
  const [signal, why] = await Promise.all([json(url), json(`${url}/why`)]);
  if (opened !== id) {
    return;
  }
  const what = [signal.side && words(signal.side), signal.quantity, signal.symbol];
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

// ---- dead letters ------------------------------------------------------------------------------

function deadLetterItem(letter) {
  return element('li', {},
    element('span', { class: 'mark' }, '✗'),
    element('div', {},
      letter.problem,
      element('p', { class: 'hint' },
        `${letter.place} · ${when(letter.at)}${letter.key ? ` · ${letter.key}` : ''}`),
      element('details', {},
        element('summary', {}, 'record'),
        element('pre', { tabindex: '0' }, letter.value ?? '(no value)'))));
}

async function showDeadLetters() {
  const letters = await json('dead-letters?limit=100');
  $('dead-letter-rows').replaceChildren(...letters.map(deadLetterItem));
  $('dead-letters-none').hidden = letters.length > 0;
  $('dead-letters').showModal();
}

// ---- the live stream --------------------------------------------------------------------------

const APPLY = {
  signal: (row) => {
    signals.put(row, true);
    if (row.signalId === opened && $('path').open) {
      show(showPath(opened));
    }
  },
  order: (row) => orders.put(row, true),
  control: showControl,
};

let frame = 0;

function showListsSoon() {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    showLists();
  });
}

function connection(state) {
  $('connection').dataset.state = state;
  $('connection').textContent = state;
}

// After the stream stands, so that nothing falls between the lists and the stream.
async function readLists() {
  const [newest, placed] = await Promise.all([
    json(`signals?limit=${PAGE_SIZE}`), json(`orders?limit=${PAGE_SIZE}`),
  ]);
  newest.forEach((row) => signals.put(row, false));
  placed.forEach((row) => orders.put(row, false));
  listsRead = true;
  $('more').hidden = newest.length < PAGE_SIZE;
  showLists();
}

// Needs no database, so trading can be halted whatever the lists say.
async function readControl() {
  showControl(await json('control').catch((problem) => {
    if (problem instanceof Unauthorized) {
      throw problem;
    }
    return null;
  }));
}

const RETRY_MILLIS = 2000;
const SILENT_MILLIS = 30000;

// EventSource cannot send the token in a header, so the stream is read by hand: events are lines
// that begin with `data:`, everything else is a comment.
async function follow(stream, onMessage) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await withLimit(reader.read(), () => reader.cancel());
    if (done) {
      return;
    }
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    lines.filter((line) => line.startsWith('data:')).forEach((line) => onMessage(line.slice(5)));
  }
}

// The api says something every 10 seconds; a stream that is silent for longer is dead.
function withLimit(promise, giveUp) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => { giveUp(); reject(new Error('silent')); }, SILENT_MILLIS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

function apply(data) {
  const change = JSON.parse(data);
  APPLY[change.type]?.(change.row);
  showListsSoon();
}

async function listen() {
  for (;;) {
    try {
      await readControl();
      const answer = await api('stream');
      if (!answer.ok) {
        throw new Error(`The api answered ${answer.status}.`);
      }
      const ended = follow(answer.body, apply);
      ended.catch(() => {});
      await readListsUntilDone(ended);
      await ended;
    } catch (problem) {
      if (problem instanceof Unauthorized) {
        connection('not connected');
        return;
      }
      showControl(null);
    }
    connection('reconnecting');
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
  }
}

// While the database is away the stream and the commands work; the lists follow later.
async function readListsUntilDone(ended) {
  let over = false;
  ended.then(() => { over = true; }, () => { over = true; });
  while (!over) {
    try {
      await readLists();
      notice(null);
      connection('live');
      return;
    } catch (problem) {
      if (problem instanceof Unauthorized) {
        throw problem;
      }
      connection('without lists');
      notice(`Signals and orders cannot be shown: ${problem.message}`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
    }
  }
}

// Shows what a click asked for, or why it cannot be shown.
function show(shown) {
  shown.then(() => notice(null), (problem) => {
    if (!(problem instanceof Unauthorized)) {
      notice(problem.message);
    }
  });
}

async function readOlder() {
  const older = await json(
    `signals?limit=${PAGE_SIZE}&before=${encodeURIComponent(signals.oldest)}`);
  older.forEach((row) => signals.put(row, false));
  $('more').hidden = older.length < PAGE_SIZE || signals.size >= SHOWN_AT_MOST;
  showLists();
}

// ---- start ------------------------------------------------------------------------------------

function tryIt() {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const address = `http://${location.hostname}:8000/webhook/tradingview/`;
  const alert = '{"strategy": "ema-cross", "exchange": "BINANCE", "ticker": "BTCUSDT", ' +
    '"action": "buy", "contracts": "0.002", "confidence": "0.8", ' +
    '"order_id": "\'$(date +%s)\'", "fired_at": "\'$(date -u +%FT%TZ)\'"}';
  return `curl -X POST ${address}${local ? 'local-only-secret' : 'YOUR-TOKEN'} \\\n  -d '${alert}'`;
}

$('try-it').textContent = tryIt();
$('copy').addEventListener('click', () => navigator.clipboard?.writeText($('try-it').textContent));
$('filter').addEventListener('change', showLists);
$('more').addEventListener('click', () => show(readOlder()));
$('halt').addEventListener('click', () => askForCommand('halt'));
$('resume').addEventListener('click', () => askForCommand('resume'));
$('command-scope').addEventListener('change', showAccount);
$('command-form').addEventListener('submit', sendCommand);
$('show-dead-letters').addEventListener('click', () => show(showDeadLetters()));
$('forget').addEventListener('click', () => { sessionStorage.removeItem(TOKEN); location.reload(); });
$('token-form').addEventListener('submit', takeToken);
$('token').addEventListener('cancel', (event) => event.preventDefault());
$('token').addEventListener('close', listen);
for (const button of document.querySelectorAll('[data-closes]')) {
  button.addEventListener('click', () => $(button.dataset.closes).close());
}
$('path').addEventListener('close', () => { opened = null; });
for (const body of [$('signal-rows'), $('order-rows')]) {
  body.addEventListener('click', (event) => {
    const id = event.target.closest('tr')?.querySelector('button.row')?.dataset.signal;
    if (id) {
      show(showPath(id));
    }
  });
}
takeTokenFromLink();
if (sessionStorage.getItem(TOKEN)) {
  listen();
} else {
  askForToken();
}
