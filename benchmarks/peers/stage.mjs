// A stage for the libraries of Node: see stage.py, which speaks the same way.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const TURN = 0.5;
const [filler, template, papers] = process.argv.slice(2);
const { openTemplate } = await import(filler);
const fill = await openTemplate(createRequire(join(process.cwd(), "/")), template);
const all = JSON.parse(readFileSync(papers, "utf-8"));

function* cycle(items) {
  for (;;) yield* items;
}

async function takeTurn(facts, folder, seconds) {
  let filled = 0;
  const start = performance.now();
  const spent = process.cpuUsage();
  for (;;) {
    const { value, done } = facts.next();
    if (done) break;
    await fill(value, join(folder, `${String(filled).padStart(5, "0")}.docx`));
    filled += 1;
    if (performance.now() - start > seconds * 1000) break;
  }
  const wall = performance.now() - start;
  const used = process.cpuUsage(spent);
  const held = process.resourceUsage().maxRSS / 1024;
  return { wall: wall / filled, cpu: (used.user + used.system) / 1000 / filled, held };
}

const endless = cycle(all);
let first = true;
for await (const line of createInterface({ input: process.stdin })) {
  const folder = line.trim();
  mkdirSync(folder);
  const answer = await takeTurn(first ? all.values() : endless, folder, first ? Infinity : TURN);
  console.log(JSON.stringify(answer));
  first = false;
}
