// The trading state, and what else operators have commanded.

import { Unauthorized, json } from './api.js';
import { askForCommand } from './command.js';
import { $, element, when } from './elements.js';
import {
  ALL, LIMITS, isHalting, isReducing, isTradingState, scopeWords, shortName, split,
} from './scope.js';

let shown = 0;

const byWhom = (command) => (command.action === 'UNRECOGNISED'
  ? `${command.why} (this version cannot obey the command, so it halts)`
  : `${command.by}, ${when(command.time)}: ${command.why}`);

const isLimit = (command) => command.action === 'LIMIT' && command.value !== undefined;
const restricts = (command) => isHalting(command) || isReducing(command);

export function showControl(control) {
  shown += 1;
  const commands = control?.commands ?? [];
  const state = stateOf(control);
  const reason = reasonOf(commands.filter((command) => command.scope === ALL));
  const exceptions = commands.filter(
    (command) => restricts(command) && (command !== reason || !isTradingState(command)));
  $('control').dataset.state = state;
  $('control-state').textContent = {
    unknown: 'Trading state unknown',
    halted: 'Trading is halted',
    reduced: 'Only orders that shrink a position are sent',
    running: running(exceptions),
  }[state];
  $('control-reason').textContent = state !== 'unknown' && reason ? byWhom(reason) : '';
  // Halting is always possible, whatever is known.
  $('halt').hidden = state === 'halted';
  $('reduce').hidden = state === 'halted' || state === 'reduced';
  $('resume').hidden = state === 'running';
  fill('halted-accounts', exceptions.map(exception));
  fill('limits', commands.filter(isLimit).map(limit));
}

function stateOf(control) {
  if (!control?.known) {
    return 'unknown';
  }
  if (control.halted) {
    return 'halted';
  }
  return control.reducing ? 'reduced' : 'running';
}

// The command for all accounts that decides, or the one that last resumed trading.
const reasonOf = (all) => all.find(isHalting) ?? all.find(isReducing) ?? all.find(isTradingState);

function running(exceptions) {
  if (exceptions.length === 0) {
    return 'Trading is running';
  }
  return exceptions.every((it) => isHalting(it) && split(it.scope).kind === 'account')
    ? 'Trading is running, except for halted accounts'
    : 'Trading is running, with exceptions';
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

function fill(list, rows) {
  $(list).hidden = rows.length === 0;
  $(list).replaceChildren(...rows);
}

function row(title, command, ...buttons) {
  return element('p', {},
    element('strong', {}, title),
    element('span', {}, byWhom(command)),
    ...buttons);
}

function button(text, action, command) {
  const made = element('button', { type: 'button', class: 'quiet' }, text);
  made.addEventListener('click', () => askForCommand(action, command.scope, command.aspect));
  return made;
}

function exception(command) {
  const title = `${scopeWords(command.scope)} ${isHalting(command)
    ? 'is halted'
    : 'may only shrink positions'}`;
  if (isTradingState(command)) {
    return row(title, command, button(`Resume ${shortName(command.scope)}`, 'resume', command));
  }
  // A resume does not end it, only a command that can be obeyed does.
  return LIMITS[command.aspect]
    ? row(title, command, button('Set the limit again', 'limit', command))
    : row(title, command);
}

function limit(command) {
  const { name, unit } = LIMITS[command.aspect] ?? { name: command.aspect, unit: '' };
  return row(`${scopeWords(command.scope)}: ${name} ${command.value} ${unit}`, command,
    button('Back to the setting', 'unlimit', command));
}
