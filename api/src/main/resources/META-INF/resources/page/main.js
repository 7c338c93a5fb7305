// The page: lists of signals, orders, positions and strategies that follow the live stream, and the commands.

import { readAccounts, readAccountsSoon } from './accounts.js';
import {
  Unauthorized, api, askForToken, forgetToken, hasToken, takeToken, takeTokenFromLink,
} from './api.js';
import { askForCommand, sendCommand, showFields } from './command.js';
import { readControl, showControl } from './control.js';
import { readDeadLetters, showDeadLetters } from './deadletters.js';
import { $, notice } from './elements.js';
import { onOpen, putOrder, putSignal, readLists, readOlder, showLists } from './lists.js';
import { isShown, showSignal, signalClosed } from './signal.js';
import { follow } from './stream.js';

const RETRY_MILLIS = 2000;

const APPLY = {
  signal: (row) => {
    putSignal(row);
    if (isShown(row.signalId)) {
      show(showSignal(row.signalId));
    }
  },
  order: putOrder,
  accounts: readAccountsSoon,
  control: showControl,
};

function apply(data) {
  const change = JSON.parse(data);
  APPLY[change.type]?.(change.row);
}

const retryPause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));

function connection(state) {
  $('connection').dataset.state = state;
  $('connection').textContent = state;
}

async function listen() {
  for (;;) {
    try {
      const answer = await api('stream');
      if (!answer.ok) {
        throw new Error(`The api answered ${answer.status}.`);
      }
      const ended = follow(answer.body, apply);
      ended.catch(() => {});
      await readControl();
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
    await retryPause();
  }
}

// While the database does not answer, the stream and the commands work; the lists follow later.
async function readListsUntilDone(ended) {
  let over = false;
  ended.then(() => { over = true; }, () => { over = true; });
  while (!over) {
    try {
      await readLists();
      await readAccounts();
      await readDeadLetters();
      notice(null);
      connection('live');
      return;
    } catch (problem) {
      if (problem instanceof Unauthorized) {
        throw problem;
      }
      connection('without lists');
      notice(`Signals and orders cannot be shown: ${problem.message}`);
      await retryPause();
    }
  }
}

// Shows what was clicked, or why it cannot be shown.
function show(shown) {
  shown.then(() => notice(null), (problem) => {
    if (!(problem instanceof Unauthorized)) {
      notice(problem.message);
    }
  });
}

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
$('reduce').addEventListener('click', () => askForCommand('reduce'));
$('resume').addEventListener('click', () => askForCommand('resume'));
$('set-limit').addEventListener('click', () => askForCommand('limit'));
$('command-scope').addEventListener('change', showFields);
$('command-aspect').addEventListener('change', showFields);
$('command-form').addEventListener('submit', sendCommand);
$('show-dead-letters').addEventListener('click', () => show(showDeadLetters()));
$('forget').addEventListener('click', forgetToken);
$('token-form').addEventListener('submit', takeToken);
$('token').addEventListener('cancel', (event) => event.preventDefault());
$('token').addEventListener('close', listen);
for (const button of document.querySelectorAll('[data-closes]')) {
  button.addEventListener('click', () => $(button.dataset.closes).close());
}
$('path').addEventListener('close', signalClosed);
onOpen((id) => show(showSignal(id)));
takeTokenFromLink();
if (hasToken()) {
  listen();
} else {
  askForToken();
}
