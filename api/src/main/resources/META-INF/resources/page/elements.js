// Elements of the page. Text from outside goes through textContent, so none of it becomes markup.

export const $ = (id) => document.getElementById(id);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// Says what does not work, or null when everything does.
export function notice(problem) {
  $('notice').hidden = !problem;
  $('notice').textContent = problem ?? '';
}

// A record as it is on its topic.
export const record = (text) => element('details', {},
  element('summary', {}, 'record'),
  element('pre', { tabindex: '0' }, text));

const pad = (number, width = 2) => String(number).padStart(width, '0');

function clock(date, millis) {
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  return millis ? `${time}.${pad(date.getMilliseconds(), 3)}` : time;
}

export function when(instant, millis = false) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  return today ? clock(date, millis) : `${date.toLocaleDateString()} ${clock(date, millis)}`;
}
