/** @jest-environment <rootDir>/test/environment/pane.ts */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");

const office = "http://schemas.microsoft.com/office/appforoffice/1.1";
const overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const instance = "http://www.w3.org/2001/XMLSchema-instance";

const resources = ["Image", "Url", "String"].flatMap((name) => [
  ...element(overrides, "Resources").getElementsByTagNameNS(types, name),
]);

/** The one element of that name; the test fails where there are none or several. */
function element(space: string, name: string, within: Document | Element = manifest): Element {
  const found = [...within.getElementsByTagNameNS(space, name)];
  expect(found.map(({ localName }) => localName)).toEqual([name]);
  return found[0] as Element;
}

function elements(name: string, within: Document | Element = manifest): readonly Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function childNames(parent: Element): readonly string[] {
  return [...parent.children].map(({ localName }) => localName);
}

function resource(id: string | null): Element {
  return resources.find((one) => one.getAttribute("id") === id) as Element;
}

function resourceId(parent: Element): string | null {
  return element(overrides, "SourceLocation", parent).getAttribute("resid");
}

function extensionPoint(type: string): Element {
  return elements("ExtensionPoint").find(
    (one) => one.getAttributeNS(instance, "type") === type,
  ) as Element;
}

/** Every address of the manifest, defaults and overrides alike. */
function addresses(): readonly string[] {
  return elements("*")
    .flatMap((one) => ["DefaultValue", "Value"].map((name) => one.getAttribute(name) ?? ""))
    .filter((value) => value.includes("://"));
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
}

test("the root is in the order that Office demands", () => {
  expect(childNames(manifest.documentElement)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
});

test("the overrides and their host are in the order that Office demands", () => {
  const inner = element(overrides, "VersionOverrides");
  expect(inner.getAttributeNS(instance, "type")).toBe("VersionOverridesV1_0");
  expect(childNames(inner)).toEqual(["Requirements", "Hosts", "Resources"]);
  expect(childNames(element(overrides, "Host"))).toEqual([
    "Runtimes",
    "AllFormFactors",
    "DesktopFormFactor",
  ]);
  expect(childNames(element(overrides, "Resources"))).toEqual([
    "Images",
    "Urls",
    "ShortStrings",
    "LongStrings",
  ]);
  expect(childNames(extensionPoint("CustomFunctions"))).toEqual([
    "Script",
    "Page",
    "Metadata",
    "Namespace",
  ]);
});

test("id, version, permission and first language", () => {
  expect(element(office, "Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
  expect(element(office, "Version").textContent).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/u);
  expect(element(office, "Permissions").textContent).toBe("ReadWriteDocument");
  expect(element(office, "DefaultLocale").textContent).toBe("zh-CN");
});

test("every resource that is used exists, and every one that exists is used", () => {
  const used = new Set(
    [...manifest.getElementsByTagNameNS("*", "*")].flatMap(
      (one) => one.getAttribute("resid") ?? [],
    ),
  );
  const defined = resources.map((one) => one.getAttribute("id"));
  expect(used).toEqual(new Set(defined));
});

test("ids are unique and as short as Office wants them", () => {
  const all = [...manifest.getElementsByTagNameNS("*", "*")];
  const ids = all
    .filter(({ localName }) => localName !== "OfficeTab")
    .flatMap((one) => one.getAttribute("id") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("texts keep to the length that Office shows", () => {
  const longest: Readonly<Record<string, number>> = {
    ShortStrings: 125,
    LongStrings: 250,
    Urls: 2048,
    Images: 2048,
  };
  for (const one of resources) {
    const limit = longest[one.parentElement?.localName ?? ""] ?? 0;
    const texts = [one, ...one.children].map(
      (node) => node.getAttribute("DefaultValue") ?? node.getAttribute("Value") ?? "",
    );
    for (const value of texts) {
      expect(value).not.toBe("");
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  }
  expect(element(office, "DisplayName").getAttribute("DefaultValue")?.length).toBeLessThan(126);
  expect(element(office, "Description").getAttribute("DefaultValue")?.length).toBeLessThan(251);
});

test("every text has its English, the namespace and no address but the help has one", () => {
  const wording = [
    element(office, "DisplayName"),
    element(office, "Description"),
    ...resources.filter(
      (one) =>
        (one.localName === "String" && one.getAttribute("id") !== "Functions.Namespace") ||
        one.getAttribute("id") === "Functions.Metadata.Url",
    ),
  ];
  for (const one of wording) {
    const locales = [...one.children].map((child) => child.getAttribute("Locale"));
    expect([one.getAttribute("id"), locales]).toEqual([one.getAttribute("id"), ["en-US"]]);
  }
  expect(elements("Override")).toHaveLength(wording.length);
});

test("all addresses are https and on one origin", () => {
  const origins = new Set(addresses().map((address) => new URL(address).origin));
  expect([...origins]).toEqual(["https://localhost:3000"]);
});

test("every icon has the size that it says, and a small, a middle and a large one exist", () => {
  const [small, large] = ["IconUrl", "HighResolutionIconUrl"].map((name) =>
    element(office, name).getAttribute("DefaultValue"),
  );
  expect(iconSize(small)).toBe(32);
  expect(iconSize(large)).toBe(64);
  for (const icons of elements("Icon")) {
    const sizes = [...icons.children].map((image) => {
      const size = Number(image.getAttribute("size"));
      const address = resource(image.getAttribute("resid")).getAttribute("DefaultValue");
      expect(iconSize(address)).toBe(size);
      return size;
    });
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
  }
});

/** Pixels of a square PNG, from its header. */
function iconSize(address: string | null | undefined): number {
  const path = new URL(address ?? "").pathname;
  const file = readFileSync(join(root, path));
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(file.readUInt32BE(16)).toBe(file.readUInt32BE(20));
  return file.readUInt32BE(16);
}

test("one long runtime: runtime, page, function file and pane are the same page", () => {
  const runtime = element(overrides, "Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const page = runtime.getAttribute("resid");
  expect(resourceId(element(overrides, "Page"))).toBe(page);
  expect(element(overrides, "FunctionFile").getAttribute("resid")).toBe(page);
  const opening = elements("Action").filter(
    (action) => action.getAttributeNS(instance, "type") === "ShowTaskpane",
  );
  expect(opening.map(resourceId)).toEqual([page]);
  const location = element(office, "SourceLocation").getAttribute("DefaultValue");
  expect(resource(page).getAttribute("DefaultValue")).toBe(location);
});

test("the functions live in the namespace PERF, which no language changes", () => {
  const namespace = resource(element(overrides, "Namespace").getAttribute("resid"));
  expect(namespace.getAttribute("DefaultValue")).toBe("PERF");
  expect(namespace.children).toHaveLength(0);
});

test("requirements: a page for every Excel, ribbon and functions from the floor upward", () => {
  const sets = (parent: Element): Readonly<Record<string, string | null>> =>
    Object.fromEntries(
      elements("Set", parent).map((set) => [
        set.getAttribute("Name") ?? "",
        set.getAttribute("MinVersion"),
      ]),
    );
  expect(sets(element(office, "Requirements"))).toEqual({ ExcelApi: "1.1" });
  // CustomFunctionsRuntime is left out on purpose: some builds deny it and would lose the ribbon.
  expect(sets(element(overrides, "Requirements"))).toEqual({
    SharedRuntime: "1.1",
    ExcelApi: "1.14",
  });
});

test("the buttons stand on the home tab, in one group of fewer than six", () => {
  const ribbon = extensionPoint("PrimaryCommandSurface");
  expect(element(overrides, "OfficeTab", ribbon).getAttribute("id")).toBe("TabHome");
  expect(elements("Group", ribbon)).toHaveLength(1);
  expect(elements("Control", ribbon).length).toBeLessThan(6);
});

test("every command that runs a function names one that the pane associates", () => {
  const commands = elements("FunctionName").map(({ textContent }) => textContent);
  const code = sources("src/taskpane").join("\n");
  const associated = [...code.matchAll(/Office\.actions\.associate\(\s*"([^"]+)"/gu)].map(
    ([, name]) => name,
  );
  expect(new Set(associated)).toEqual(new Set(commands));
});

test("every PERF function that a formula of ours names is one that Excel will know", async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([
    join(root, "src/functions/functions.ts"),
  ]);
  expect(errors).toEqual([]);
  const known = (JSON.parse(metadataJson) as { functions: { name: string }[] }).functions.map(
    ({ name }) => name,
  );
  const code = ["src/core", "src/workbook", "src/taskpane"].flatMap(sources).join("\n");
  const named = new Set(
    [...code.matchAll(/\bPERF\.([A-Z][A-Z0-9.]*)\(/gu)].map(([, name]) => name),
  );
  expect(known).toEqual(expect.arrayContaining([...named]));
});

test("what the manifest names is what the build makes", () => {
  const files = addresses().map((address) => new URL(address).pathname.slice(1));
  const made = ["taskpane.html", "functions.js", "functions.json", "functions.en-US.json"];
  for (const file of files) {
    expect(made.includes(file) || existsSync(join(root, file))).toBe(true);
  }
});
