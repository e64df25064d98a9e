import { fromXml } from "../../../src/files/outgoing/xml-text";

test.each([
  ["&lt;&#x4E2D;&#25991;&amp;", "<中文&"],
  ["&#x10FFFF;", "\u{10ffff}"],
  ["&#x110000;", "&#x110000;"],
  ["&#99999999999999999999;", "&#99999999999999999999;"],
  ["&constructor; &toString;", "&constructor; &toString;"],
])("[H2] the text %s of a part", (xml, text) => {
  expect(fromXml(xml)).toBe(text);
});
