// The dialog in which an operator commands: halt, reduce, resume, or a limit.

import { json } from './api.js';
import { $, element } from './elements.js';
import { knownAccounts } from './lists.js';
import { ALL, LIMITS, join, split } from './scope.js';

const ACTIONS = {
  halt: {
    name: 'Halt trading',
    meaning: 'No new order is sent until trading is resumed, not even after a restart. Open orders stay at the exchange; cancel them there, or by an alert with the action cancel.',
  },
  reduce: {
    name: 'Reduce trading',
    meaning: 'Only orders that shrink a position are sent until trading is resumed. Open orders stay at the exchange; cancel them there, or by an alert with the action cancel.',
  },
  resume: {
    name: 'Resume trading',
    meaning: 'New signals are traded again. A halt of all accounts and a halt of one account, strategy or symbol have to be resumed separately. Resuming one account also ends what stopped it by itself: a loss limit that it has reached, or a record that could not be read.',
  },
  limit: {
    name: 'Set a limit',
    meaning: 'It replaces the setting at once, and after a restart, too. An account’s own limit comes before that of all accounts; a strategy’s is one more limit.',
  },
  unlimit: {
    name: 'Back to the setting',
    meaning: 'The setting applies again.',
  },
};

let requested = null;

const isLimit = () => requested === 'limit' || requested === 'unlimit';

export function askForCommand(action, scope = ALL, aspect = null) {
  requested = action;
  const { name, meaning } = ACTIONS[action];
  $('command-title').textContent = name;
  $('command-send').textContent = name;
  $('command-send').classList.toggle('danger', action === 'halt');
  $('command-meaning').textContent = meaning;
  $('command-error').textContent = '';
  $('command-why').value = '';
  $('command-value').value = '';
  $('command-aspect').replaceChildren(...Object.entries(LIMITS).map(
    ([value, limit]) => element('option', { value }, limit.name)));
  if (LIMITS[aspect]) {
    $('command-aspect').value = aspect;
  }
  const asked = split(scope);
  $('command-scope').value = asked.kind;
  $('command-account').value = asked.kind === ALL ? '' : asked.account;
  $('command-name').value = asked.name;
  $('accounts').replaceChildren(...knownAccounts().map((value) => element('option', { value })));
  showFields();
  $('command').showModal();
}

// Those that the choice needs.
export function showFields() {
  const kind = $('command-scope').value;
  const isPart = kind === 'strategy' || kind === 'symbol';
  $('command-scope-symbol').disabled = isLimit();
  $('command-account-label').hidden = kind === ALL;
  if (isPart && !$('command-account').value) {
    $('command-account').value = ALL;
  } else if (kind === 'account' && $('command-account').value === ALL) {
    $('command-account').value = '';
  }
  $('command-name-label').hidden = !isPart;
  $('command-name-title').textContent = kind === 'symbol' ? 'Symbol' : 'Strategy';
  $('command-aspect-label').hidden = !isLimit();
  $('command-value-label').hidden = requested !== 'limit';
  const { unit, example } = LIMITS[$('command-aspect').value];
  $('command-value-title').textContent = `Value (${[unit, example].filter(Boolean).join(', ')})`;
}

const EXPECTED = {
  'command-account': 'Enter the account.',
  'command-name': 'Enter the name.',
  'command-value': 'Enter the value.',
};

const isMissing = (field) => !field.closest('label').hidden && !field.value.trim();

function missing() {
  return ['command-by', 'command-why', 'command-account', 'command-name', 'command-value']
    .map($).find(isMissing);
}

function body() {
  return {
    action: isLimit() ? 'limit' : requested,
    scope: join({
      account: $('command-account').value.trim(),
      kind: $('command-scope').value,
      name: $('command-name').value.trim(),
    }),
    ...(isLimit() ? { aspect: $('command-aspect').value } : {}),
    ...(isLimit() ? { value: requested === 'limit' ? $('command-value').value : null } : {}),
    by: $('command-by').value,
    why: $('command-why').value,
  };
}

export async function sendCommand(event) {
  event.preventDefault();
  const field = missing();
  if (field) {
    $('command-error').textContent = EXPECTED[field.id] ?? 'Enter your name and a reason.';
    field.focus();
    return;
  }
  $('command-send').disabled = true;
  try {
    const taken = await json('control', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body()),
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
