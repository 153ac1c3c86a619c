// docxtemplater with pizzip, as documented: a new object for each paper.
import { readFileSync, writeFileSync } from "node:fs";

export function openTemplate(require, source) {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const content = readFileSync(source);
  return (facts, path) => {
    const paper = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
    paper.render(facts);
    writeFileSync(path, paper.toBuffer());
  };
}
