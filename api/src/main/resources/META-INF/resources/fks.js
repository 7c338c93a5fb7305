// The page: lists of signals and orders that follow the live stream, and the commands.
// Everything from outside goes through textContent, so nothing of it becomes markup.

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
  element('span', { class: 'label', 'data-tone': tone(status) }, words(status));
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

function showLists() {
  const shown = FILTERS[$('filter').value];
  let visible = 0;
  for (const tr of $('signal-rows').children) {
    tr.hidden = !shown(signals.rows.get(tr.dataset.id).status);
    visible += tr.hidden ? 0 : 1;
  }
  $('signals-empty').hidden = signals.size > 0;
  $('signals-none').hidden = signals.size === 0 || visible > 0;
  $('orders-empty').hidden = orders.size > 0;
  $('signal-rows').parentElement.hidden = signals.size === 0;
  $('order-rows').parentElement.hidden = orders.size === 0;
}

// ---- control ----------------------------------------------------------------------------------

let halted = null;
let tokenNeeded = false;

function showControl(command) {
  halted = command?.action === 'HALT';
  $('control').dataset.state = halted ? 'halted' : 'running';
  $('control-state').textContent = halted ? 'Trading is halted' : 'Trading is running';
  $('control-reason').textContent = command
    ? `${command.by}, ${when(command.time)}: ${command.why}`
    : '';
  const button = $('control-button');
  button.textContent = halted ? 'Resume trading' : 'Halt trading';
  button.classList.toggle('danger', !halted);
  button.disabled = false;
}

function askForCommand() {
  const name = halted ? 'Resume trading' : 'Halt trading';
  $('command-title').textContent = name;
  $('command-send').textContent = name;
  $('command-send').classList.toggle('danger', !halted);
  $('command-meaning').textContent = halted
    ? 'New signals are decided and traded again.'
    : 'No new order leaves until somebody resumes; this survives restarts. Cancels still pass.';
  $('command-error').textContent = '';
  $('command-why').value = '';
  $('command-token-label').hidden = !tokenNeeded;
  $('command').showModal();
}

async function sendCommand(event) {
  event.preventDefault();
  const missing = [$('command-by'), $('command-why')].find((field) => !field.value.trim());
  if (missing) {
    $('command-error').textContent = 'Please say who you are and why.';
    missing.focus();
    return;
  }
  const headers = { 'Content-Type': 'application/json' };
  if ($('command-token').value) {
    headers.Authorization = `Bearer ${$('command-token').value}`;
  }
  const body = JSON.stringify({
    action: halted ? 'resume' : 'halt',
    by: $('command-by').value,
    why: $('command-why').value,
  });
  $('command-send').disabled = true;
  try {
    const answer = await fetch('control', { method: 'POST', headers, body });
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      showControl(said);
      $('command').close();
    } else {
      $('command-error').textContent = said.error ?? `The api answered ${answer.status}.`;
    }
  } catch {
    $('command-error').textContent = 'The api cannot be reached, so nothing was commanded.';
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
  const [signal, why] = await Promise.all([fetch(url), fetch(`${url}/why`)])
    .then((answers) => Promise.all(answers.map((answer) => (answer.ok ? answer.json() : null))));
  if (!signal || !why || opened !== id) {
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

// ---- the live stream --------------------------------------------------------------------------

const APPLY = {
  signal: (row) => {
    signals.put(row, true);
    if (row.signalId === opened && $('path').open) {
      showPath(opened);
    }
  },
  order: (row) => orders.put(row, true),
  control: (command) => showControl(command),
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

const json = (url) => fetch(url).then((answer) => {
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return answer.json();
});

// After the stream stands, so that nothing falls between the lists and the stream.
async function readLists() {
  const [newest, placed, control] = await Promise.all([
    json(`signals?limit=${PAGE_SIZE}`), json(`orders?limit=${PAGE_SIZE}`), json('control'),
  ]);
  newest.forEach((row) => signals.put(row, false));
  placed.forEach((row) => orders.put(row, false));
  tokenNeeded = control.tokenNeeded;
  showControl(control.commands.find((command) => command.scope === 'all'));
  $('more').hidden = newest.length < PAGE_SIZE;
  showLists();
}

function listen() {
  const stream = new EventSource('stream');
  const lost = () => {
    connection('reconnecting');
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  };
  stream.onopen = () => readLists().then(() => connection('live')).catch(() => {
    stream.close();
    lost();
  });
  stream.onerror = lost;
  stream.onmessage = (event) => {
    const change = JSON.parse(event.data);
    APPLY[change.type]?.(change.row);
    showListsSoon();
  };
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
  const door = `http://${location.hostname}:8000/webhook/tradingview/`;
  const alert = '{"strategy": "ema-cross", "exchange": "BINANCE", "ticker": "BTCUSDT", ' +
    '"action": "buy", "contracts": "0.002", "confidence": "0.8", ' +
    '"order_id": "\'$(date +%s)\'", "fired_at": "\'$(date -u +%FT%TZ)\'"}';
  return `curl -X POST ${door}${local ? 'local-only-secret' : 'YOUR-TOKEN'} \\\n  -d '${alert}'`;
}

$('try-it').textContent = tryIt();
$('copy').addEventListener('click', () => navigator.clipboard?.writeText($('try-it').textContent));
$('filter').addEventListener('change', showLists);
$('more').addEventListener('click', () => readOlder().catch(() => connection('reconnecting')));
$('control-button').addEventListener('click', askForCommand);
$('command-form').addEventListener('submit', sendCommand);
$('command-cancel').addEventListener('click', () => $('command').close());
$('path-close').addEventListener('click', () => $('path').close());
$('path').addEventListener('close', () => { opened = null; });
for (const body of [$('signal-rows'), $('order-rows')]) {
  body.addEventListener('click', (event) => {
    const id = event.target.closest('tr')?.querySelector('button.row')?.dataset.signal;
    if (id) {
      showPath(id);
    }
  });
}
listen();
