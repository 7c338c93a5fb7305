// A table of rows, newest first.

import { element } from './elements.js';

const SHOWN_AT_MOST = 1000;

export class Rows {
  constructor(body, idOf, timeOf, ageOf, cellsOf) {
    Object.assign(this, { body, idOf, timeOf, ageOf, cellsOf });
    this.rows = new Map();
    this.elements = new Map();
  }

  // A row that comes late, with an older state, is ignored.
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

  get isFull() {
    return this.size >= SHOWN_AT_MOST;
  }

  get oldest() {
    return this.body.lastElementChild?.dataset.id;
  }
}
