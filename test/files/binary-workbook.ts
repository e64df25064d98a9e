import { zipOf } from "./zip-writer";

/** A .xlsb of one sheet of texts: records of a number, a length and their bytes ([MS-XLSB] 2.1.4). */
export function binaryWorkbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    "xl/_rels/workbook.bin.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>`,
    "xl/workbook.bin": Buffer.concat([
      record(BEGIN_BOOK),
      record(BEGIN_BUNDLE_SHEETS),
      record(BUNDLE_SHEET, number(0), number(1), wideString("rId1"), wideString("表")),
      record(END_BUNDLE_SHEETS),
      record(END_BOOK),
    ]),
    "xl/worksheets/sheet1.bin": Buffer.concat([
      record(BEGIN_SHEET),
      record(BEGIN_SHEET_DATA),
      ...rows.flatMap((cells, row) => [
        record(ROW_HEADER, number(row), Buffer.alloc(13)),
        ...cells.map((text, column) =>
          record(CELL_TEXT, number(column), number(0), wideString(text)),
        ),
      ]),
      record(END_SHEET_DATA),
      record(END_SHEET),
    ]),
  });
}

const ROW_HEADER = 0;
const CELL_TEXT = 6;
const BEGIN_SHEET = 129;
const END_SHEET = 130;
const BEGIN_BOOK = 131;
const END_BOOK = 132;
const BEGIN_BUNDLE_SHEETS = 143;
const END_BUNDLE_SHEETS = 144;
const BEGIN_SHEET_DATA = 145;
const END_SHEET_DATA = 146;
const BUNDLE_SHEET = 156;

function record(kind: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([sevenBits(kind), sevenBits(content.length), content]);
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function sevenBits(value: number): Buffer {
  return value < 128
    ? Buffer.from([value])
    : Buffer.from([(value % 128) + 128, Math.floor(value / 128)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function wideString(text: string): Buffer {
  return Buffer.concat([number(text.length), Buffer.from(text, "utf16le")]);
}
