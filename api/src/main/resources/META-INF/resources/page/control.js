// The trading state, and the commands to halt and resume.

import { Unauthorized, json } from './api.js';
import { $, element, when } from './elements.js';
import { knownAccounts } from './lists.js';

const ALL = 'all';
let requested = null;
let shown = 0;

const halts = (command) => command.action !== 'RESUME';
const byWhom = (command) => (command.action === 'UNRECOGNISED'
  ? `${command.why} (this version does not know the command, so it halts)`
  : `${command.by}, ${when(command.time)}: ${command.why}`);

export function showControl(control) {
  shown += 1;
  const all = control?.commands?.find((command) => command.scope === ALL);
  const accounts = control?.commands?.filter(
    (command) => command.scope !== ALL && halts(command)) ?? [];
  const state = !control?.known ? 'unknown' : control.halted ? 'halted' : 'running';
  $('control').dataset.state = state;
  $('control-state').textContent = {
    unknown: 'Trading state unknown',
    halted: 'Trading is halted',
    running: accounts.length ? 'Trading is running, except for halted accounts' : 'Trading is running',
  }[state];
  $('control-reason').textContent = state !== 'unknown' && all ? byWhom(all) : '';
  // Halting is always possible, whatever is known.
  $('halt').hidden = state === 'halted';
  $('resume').hidden = state === 'running';
  $('halted-accounts').hidden = accounts.length === 0;
  $('halted-accounts').replaceChildren(...accounts.map(haltedAccount));
}

// Needs no database, so trading can be halted whatever the lists say. To be called once the stream
// is open, so that no command falls between the two; one that the stream brings meanwhile is newer
// than the answer, or the next one is.
export async function readControl() {
  const before = shown;
  const control = await json('control').catch((problem) => {
    if (problem instanceof Unauthorized) {
      throw problem;
    }
    return null;
  });
  if (shown === before) {
    showControl(control);
  }
}

function haltedAccount(command) {
  const button = element('button', { type: 'button', class: 'quiet' }, `Resume ${command.scope}`);
  button.addEventListener('click', () => askForCommand('resume', command.scope));
  return element('p', {},
    element('strong', {}, `Account ${command.scope} is halted`),
    element('span', {}, byWhom(command)),
    button);
}

export function askForCommand(action, account) {
  requested = action;
  const halt = action === 'halt';
  const name = halt ? 'Halt trading' : 'Resume trading';
  $('command-title').textContent = name;
  $('command-send').textContent = name;
  $('command-send').classList.toggle('danger', halt);
  $('command-meaning').textContent = halt
    ? 'No new order is sent until trading is resumed, not even after a restart. Open orders stay at the exchange; cancel them there.'
    : 'New signals are traded again. A halt of all accounts and a halt of one account have to be resumed separately.';
  $('command-error').textContent = '';
  $('command-why').value = '';
  $('command-scope').value = account ? 'account' : ALL;
  $('command-account').value = account ?? '';
  $('accounts').replaceChildren(...knownAccounts().map((value) => element('option', { value })));
  showAccount();
  $('command').showModal();
}

export function showAccount() {
  $('command-account-label').hidden = $('command-scope').value === ALL;
}

export async function sendCommand(event) {
  event.preventDefault();
  const oneAccount = $('command-scope').value !== ALL;
  const missing = [$('command-by'), $('command-why'), ...(oneAccount ? [$('command-account')] : [])]
    .find((field) => !field.value.trim());
  if (missing) {
    $('command-error').textContent = missing === $('command-account')
      ? 'Enter the account.'
      : 'Enter your name and a reason.';
    missing.focus();
    return;
  }
  $('command-send').disabled = true;
  try {
    const taken = await json('control', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        action: requested,
        scope: oneAccount ? $('command-account').value : ALL,
        by: $('command-by').value,
        why: $('command-why').value,
      }),
    });
    warn(taken);
    $('command').close();
  } catch (problem) {
    $('command-error').textContent = problem instanceof TypeError
      ? 'The api cannot be reached; the command may not have been accepted.'
      : problem.message;
  } finally {
    $('command-send').disabled = false;
  }
}

// Stays until the next command, because with a mistyped account the intended one keeps trading.
function warn(taken) {
  $('command-warning').hidden = !taken.warning;
  $('command-warning').textContent = taken.warning
    ? `The command is accepted, but check the account. ${taken.warning}`
    : '';
}
