const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The text that stands between two tags; what is no character stays as it was written. */
export function fromXml(xml: string): string {
  return xml.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (typeof hex === "string") return character(Number.parseInt(hex, 16)) ?? String(whole);
    if (typeof decimal === "string") return character(Number(decimal)) ?? String(whole);
    return ENTITIES.get(String(name)) ?? String(whole);
  });
}

function character(code: number): string | null {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : null;
}

/** A text as it stands between two tags; characters that XML cannot hold are left out. */
export function toXml(text: string): string {
  return text
    .replaceAll(UNWRITABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** An attribute of a start tag, given by what stands between its name and its end. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    attributes,
  );
  return found === null ? null : fromXml(found[1] ?? found[2] ?? "");
}
