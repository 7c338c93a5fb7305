// Whom a command is for and what it sets, in words.

export const ALL = 'all';

export const isHalting = (command) => ['HALT', 'UNRECOGNISED'].includes(command.action);
export const isReducing = (command) => command.action === 'REDUCE';
export const isTradingState = (command) => command.aspect === 'trading-state';

// What each limit is called, and what its value means.
export const LIMITS = {
  'max-order-size-usd': { name: 'Maximum order size', unit: 'dollars' },
  'rate-limit': { name: 'Rate limit', unit: 'signals at once, which come back evenly over the window' },
  'max-exposure-usd': { name: 'Maximum exposure', unit: 'dollars' },
  'max-symbol-exposure-usd': { name: 'Maximum exposure in one symbol', unit: 'dollars' },
  'max-daily-loss-usd': { name: 'Maximum loss in one day', unit: 'dollars' },
  'max-drawdown-usd': { name: 'Maximum drawdown', unit: 'dollars' },
  'max-orders-per-day': { name: 'Maximum orders in one day', unit: 'orders' },
  'cool-down': { name: 'Cool-down after losses', unit: 'seconds' },
  'allowed-symbols': { name: 'Allowed symbols', unit: '', example: 'such as BTCUSDT,ETHUSDT' },
  'trading-hours': { name: 'Trading hours', unit: 'in UTC', example: 'such as Mon-Fri 08:00-20:00' },
};

const MARKER = /\/(strategy|symbol):/;

// A strategy's name may contain the marker of a symbol, so only the first counts.
export function split(scope) {
  const found = MARKER.exec(scope);
  return found
    ? {
      account: scope.slice(0, found.index),
      kind: found[1],
      name: scope.slice(found.index + found[0].length),
    }
    : { account: scope, kind: scope === ALL ? ALL : 'account', name: '' };
}

export function join({ account, kind, name }) {
  if (kind === ALL || kind === 'account') {
    return kind === ALL ? ALL : account;
  }
  return `${account}/${kind}:${name}`;
}

const accountWords = (account) => (account === ALL ? 'all accounts' : `account ${account}`);

export function scopeWords(scope) {
  const { account, kind, name } = split(scope);
  switch (kind) {
    case 'strategy': return `Strategy ${name} of ${accountWords(account)}`;
    case 'symbol': return `${name} of ${accountWords(account)}`;
    case 'account': return `Account ${account}`;
    default: return 'All accounts';
  }
}

// What a button calls it.
export const shortName = (scope) => split(scope).name || split(scope).account;
