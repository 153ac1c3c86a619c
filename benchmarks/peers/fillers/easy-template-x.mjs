// easy-template-x, its handler kept.
import { readFileSync, writeFileSync } from "node:fs";

export function openTemplate(require, source) {
  const { TemplateHandler } = require("easy-template-x");
  const content = readFileSync(source);
  const handler = new TemplateHandler();
  return async (facts, path) => writeFileSync(path, await handler.process(content, facts));
}
