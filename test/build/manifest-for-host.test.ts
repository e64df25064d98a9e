import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestForHost } from "../../scripts/manifest-for-host";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

test.each([
  ["https://addins.example.gov.cn", "https://addins.example.gov.cn"],
  ["https://addins.example.gov.cn/", "https://addins.example.gov.cn"],
  ["https://10.0.0.5:8443/perf/", "https://10.0.0.5:8443/perf"],
])("every address moves to %s, none stays behind", (base, root) => {
  const moved = manifestForHost(manifest, base);
  const count = (text: string, part: string): number => text.split(part).length - 1;
  expect(moved).not.toMatch(/localhost/iu);
  expect(count(moved, `"${root}/`)).toBe(count(manifest, '"https://localhost:3000/'));
  expect(count(manifest, "localhost")).toBe(count(manifest, '"https://localhost:3000/'));
});

test.each([
  ["addins.example.gov.cn", "no address"],
  ["", "no address"],
  ["http://addins.example.gov.cn", "not https"],
  ["https://addins.example.gov.cn/?a=1", "must end with the folder"],
  ["https://addins.example.gov.cn/#a", "must end with the folder"],
  ["https://me:x@addins.example.gov.cn/", "must end with the folder"],
])("%p is refused: %s", (base, sentence) => {
  expect(() => manifestForHost(manifest, base)).toThrow(sentence);
});
