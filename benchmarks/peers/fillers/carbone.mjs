// carbone: the template is named by its path, as its interface wants it.
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";

export function openTemplate(require, source) {
  const carbone = require("carbone");
  const render = promisify(carbone.render);
  return async (facts, path) => writeFileSync(path, await render(source, facts));
}
