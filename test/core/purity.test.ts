import { join } from "node:path";
import ts from "typescript";

const core = join(__dirname, "../../src/core");
const fixture = join(core, "fixture.ts");
const { config } = ts.readConfigFile(join(core, "tsconfig.json"), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, core);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a text as if it were a file of the core, under the core's own settings; gives the codes. */
function codesOf(source: string): readonly number[] {
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === fixture || exists(file);
  host.getSourceFile = (file, ...settings) => {
    if (file === fixture) return ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
    if (!parsed.has(file)) parsed.set(file, onDisk(file, ...settings));
    return parsed.get(file);
  };
  const program = ts.createProgram([fixture], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ code }) => code);
}

test.each([
  ["the page", 2584, "export const title = document.title;"],
  ["Excel", 2304, "export const run = Excel.run;"],
  ["Office", 2304, "export const ready = Office.onReady;"],
  ["Node", 2591, "export const folder = process.cwd();"],
  ["a layer above", 6059, 'export { version } from "../functions/version";'],
])("a core file that names %s does not compile (TS%i)", (_, code, source) => {
  expect(codesOf(source)).toContain(code);
});

test("a core file that names the language alone compiles", () => {
  expect(codesOf("export const today: ReadonlyMap<string, number> = new Map();")).toEqual([]);
});
