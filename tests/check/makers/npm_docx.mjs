// Sets a plan with the npm package "docx": reads JSON on stdin, writes a .docx to the path given.
import { readFileSync, writeFileSync } from "node:fs";
import * as d from "docx";

const plan = JSON.parse(readFileSync(0, "utf-8"));
const mm = (value) => Math.round((value / 25.4) * 1440);
const twips = (points) => Math.round(points * 20);
const ALIGN = { both: "both", center: "center", left: "left", right: "right" };
const rule = (colour, size, space = 0, style = "single") => ({ style, size, space, color: colour });
const NONE = { style: "none", size: 0, color: "auto" };

function run(row, text) {
  return new d.TextRun({
    children: text.split("\t").flatMap((one, at) => (at ? [new d.Tab(), one] : [one])),
    font: { ascii: row.font, hAnsi: row.font, eastAsia: row.font },
    size: Math.round(row.size * 2),
    color: row.colour,
    characterSpacing: row.size === 16 ? -5 : undefined,
  });
}

function paragraph(row, more = {}) {
  const hanging = row.first < 0;
  return new d.Paragraph({
    children: [run(row, row.text)],
    alignment: ALIGN[row.align],
    spacing: { before: twips(row.before), after: 0, line: twips(row.line), lineRule: "exact" },
    indent: {
      left: twips(row.left),
      right: twips(row.right),
      [hanging ? "hanging" : "firstLine"]: twips(Math.abs(row.first)),
    },
    border: row.border ? { bottom: rule(row.border, 12, row.space) } : undefined,
    overflowPunctuation: true,
    ...more,
  });
}

const PAGE = { font: "宋体", size: 28 };
function footer(odd) {
  const side = plan.centred_numbers ? "center" : odd ? "right" : "left";
  const inset = plan.centred_numbers ? {} : { [odd ? "right" : "left"]: 280 };
  return new d.Footer({
    children: [
      new d.Paragraph({
        alignment: side,
        indent: inset,
        children: [
          new d.TextRun({ ...PAGE, text: "— " }),
          new d.TextRun({ ...PAGE, children: [d.PageNumber.CURRENT] }),
          new d.TextRun({ ...PAGE, text: " —" }),
        ],
      }),
    ],
  });
}

function colophon() {
  const cells = plan.colophon.map(
    (row, at) =>
      new d.TableRow({
        children: [
          new d.TableCell({
            borders: {
              top: rule("000000", at ? 6 : 8),
              bottom: rule("000000", at === plan.colophon.length - 1 ? 8 : 6),
              left: NONE,
              right: NONE,
            },
            children: [
              paragraph(row, { tabStops: [{ type: "right", position: 8844 - 280 }] }),
            ],
          }),
        ],
      }),
  );
  return new d.Table({
    rows: cells,
    width: { size: 8844, type: "dxa" },
    columnWidths: [8844],
    layout: "fixed",
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE },
  });
}

const mark = { font: "方正小标宋简体", size: 42, align: "center", line: 60, before: 0, left: -23,
  right: -17, first: 0, colour: "FF0000", border: "", space: 0, text: "海州市司法局" };
const thin = { ...mark, text: "", size: 2, line: 1 };
const double = (style) => ({ bottom: rule("FF0000", 24, 4, style) });
const letter = {
  headers: {
    first: new d.Header({ children: [paragraph(mark, { border: double("thickThinSmallGap") })] }),
  },
  first: new d.Footer({ children: [paragraph(thin, { border: double("thinThickSmallGap") })] }),
};

const document = new d.Document({
  evenAndOddHeaderAndFooters: true,
  styles: { default: { document: { run: { font: "仿宋_GB2312", size: 32 } } } },
  sections: [
    {
      properties: {
        titlePage: plan.letter,
        page: {
          size: { width: 11906, height: 16838 },
          margin: { top: mm(plan.top), bottom: mm(35), left: mm(28), right: mm(26),
            header: mm(25.5), footer: mm(plan.letter ? 20 : 25.6) },
        },
      },
      headers: plan.letter ? letter.headers : undefined,
      footers: { default: footer(true), even: footer(false),
        ...(plan.letter ? { first: letter.first } : {}) },
      children: [...plan.rows.map((row) => paragraph(row)),
        ...(plan.colophon.length ? [new d.Paragraph({
          spacing: { before: twips(plan.gap), after: 0, line: 20, lineRule: "exact" } }),
          colophon()] : [])],
    },
  ],
});
writeFileSync(process.argv[2], await d.Packer.toBuffer(document));
