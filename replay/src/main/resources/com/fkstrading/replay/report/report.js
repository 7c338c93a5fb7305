"use strict";

const report = JSON.parse(document.getElementById("data").textContent);
const by = (id) => document.getElementById(id);

function cell(row, text, kind) {
  const td = row.insertCell();
  td.textContent = text;
  if (kind) {
    td.className = kind;
  }
  return td;
}

function rows(id, items, fill) {
  const body = by(id).tBodies[0];
  items.forEach((item) => fill(body.insertRow(), item));
}

function signed(number) {
  return number > 0 ? `+${number}` : String(number);
}

by("summary").textContent =
  `${report.differing} of ${report.webhooks} decisions differ.`;
by("estimates").textContent =
  `In quote currency. The fills of ${report.estimatedOrders} orders that were not placed are ` +
  "estimates: whole, without a fee, at a recorded price.";
by("shown").textContent =
  report.changed.length < report.differing
    ? `The first ${report.changed.length} of ${report.differing}.`
    : "All of them.";

rows("settings", report.settings, (row, it) => {
  cell(row, it.name);
  cell(row, it.recorded ?? "none");
  cell(row, it.candidate);
});

const outcomes = Object.entries(report.outcomes);
const most = Math.max(1, ...outcomes.flatMap(([, it]) => [it.recorded, it.candidate]));
rows("outcomes", outcomes, (row, [outcome, it]) => {
  cell(row, outcome);
  cell(row, it.recorded, "number");
  cell(row, it.candidate, "number");
  cell(row, signed(it.candidate - it.recorded), "number");
  const bars = cell(row, "", "bars");
  for (const kind of ["recorded", "candidate"]) {
    const bar = bars.appendChild(document.createElement("div"));
    bar.className = `bar ${kind}`;
    bar.style.width = `${(100 * it[kind]) / most}%`;
  }
});

rows("strategies", report.profit.strategies, (row, it) => {
  cell(row, it.strategy);
  cell(row, it.recorded, "number");
  cell(row, it.candidate, "number");
  cell(row, signed(Number((it.candidate - it.recorded).toFixed(8))), "number");
});

function outcome(it) {
  return it.outcome === "ORDERED" ? it.order : `${it.outcome}: ${it.message}`;
}

rows("changed", report.changed, (row, it) => {
  cell(row, it.time);
  cell(row, it.recorded.signalId);
  cell(row, it.recorded.account);
  cell(row, outcome(it.recorded));
  cell(row, outcome(it.candidate));
});

// One column of times for both lines; each line keeps its value until its next sale.
function profitOverTime() {
  const points = [
    ...report.profit.recorded.map((it) => [Date.parse(it.time), it.profit, null]),
    ...report.profit.candidate.map((it) => [Date.parse(it.time), null, it.profit]),
  ].sort((a, b) => a[0] - b[0]);
  let recorded = 0;
  let candidate = 0;
  const columns = [[], [], []];
  for (const [time, ofRecorded, ofCandidate] of points) {
    recorded = ofRecorded === null ? recorded : Number(ofRecorded);
    candidate = ofCandidate === null ? candidate : Number(ofCandidate);
    columns[0].push(time / 1000);
    columns[1].push(recorded);
    columns[2].push(candidate);
  }
  return columns;
}

const profit = by("profit");
new uPlot(
  {
    width: profit.clientWidth || 900,
    height: 320,
    series: [
      {},
      { label: "recorded", stroke: "#5b7db1", paths: uPlot.paths.stepped({ align: 1 }) },
      { label: "candidate", stroke: "#d98c3f", paths: uPlot.paths.stepped({ align: 1 }) },
    ],
  },
  profitOverTime(),
  profit,
);
