import { zipOf } from "./zip-writer";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A .docx with these tables, drawn as in the grid notation: `<` spans columns, `^` rows. */
export function documentOf(...blocks: readonly string[]): Uint8Array {
  const body = blocks
    .map((block) => (block.includes("|") ? table(block) : paragraph(block)))
    .join("");
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
}

function table(drawing: string): string {
  const rows = drawing
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
  const xml = rows.map((row, at) => {
    const cells = row.flatMap((text, column) => {
      if (text === "<") return [];
      let span = 1;
      while (row[column + span] === "<") span += 1;
      const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
      const merge =
        text === "^"
          ? "<w:vMerge/>"
          : rows[at + 1]?.[column] === "^"
            ? '<w:vMerge w:val="restart"/>'
            : "";
      return [
        `<w:tc><w:tcPr>${grid}${merge}</w:tcPr>${paragraph(text === "^" ? "" : text)}</w:tc>`,
      ];
    });
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl>${xml.join("")}</w:tbl>`;
}

function paragraph(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
