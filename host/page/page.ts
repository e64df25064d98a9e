import "./page.css";
import { createHost } from "../model/host";
import { EMPTY_WORKBOOK, readChoices, writeChoices } from "./choices";
import type { Choices } from "./choices";
import { makeDivider } from "./divider";
import { showFunctionHelp } from "./function-help";
import { openGrid, scrollTo } from "./grid";
import { readManifest } from "./manifest";
import { PaneLink } from "./pane-link";
import { exposePlayground } from "./playground";
import type { SampleTable } from "./sample-table";
import { WORDS } from "./words";
import { workbookData } from "./workbook-data";

const UNIT = "workbook";

void start();

/** Opens a workbook in the grid and, as Excel would, the add-in that the manifest describes. */
async function start(): Promise<void> {
  const choices = readChoices(location.search);
  showWords(choices);
  makeDivider(element("divider"), document.body);
  const office = choices.language === "en" ? "en-US" : "zh-CN";
  const [samples, manifest] = await Promise.all([
    readJson<Readonly<Record<string, SampleTable>>>("samples.json"),
    readText("/manifest.xml").then((xml) => readManifest(xml, office)),
  ]);
  makeBar(choices, samples);

  const { univer, api } = openGrid(element("grid"), choices.language);
  const table = choices.workbook === EMPTY_WORKBOOK ? null : (samples[choices.workbook] ?? null);
  api.createWorkbook(workbookData(UNIT, table));
  const defects: string[] = [];
  const host = createHost({
    univer,
    unitId: UNIT,
    reveal: (_sheetId, area) => scrollTo(api, area),
    reportDefect: (error) => {
      defects.push(String(error));
      console.error(error);
    },
  });
  host.blankArgument = choices.blank;
  host.useFunctions(await readJson(manifest.functions), manifest.namespace);
  exposePlayground(host, api, defects);
  new PaneLink(element("pane") as HTMLIFrameElement, host).open(manifest.pane);
  await showFunctionHelp(univer.__getInjector(), host.functions.descriptions());
}

function makeBar(choices: Choices, samples: Readonly<Record<string, SampleTable>>): void {
  const { emptyWorkbook = "" } = WORDS[choices.language];
  const workbook = select("workbook");
  workbook.append(new Option(emptyWorkbook, EMPTY_WORKBOOK));
  for (const [name, table] of Object.entries(samples)) {
    workbook.append(new Option(`${table.title} · ${name}`, name));
  }
  workbook.value = choices.workbook;
  select("blank").value = choices.blank;
  select("language").value = choices.language;
  for (const id of ["workbook", "blank", "language"] as const) {
    select(id).addEventListener("change", () => {
      location.search = writeChoices({ ...choices, [id]: select(id).value });
    });
  }
}

function showWords({ language }: Choices): void {
  document.documentElement.lang = language;
  document.title = WORDS[language]["pageTitle"] ?? "";
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    place.textContent = WORDS[language][place.dataset["text"] ?? ""] ?? "";
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-label]")) {
    place.setAttribute("aria-label", WORDS[language][place.dataset["label"] ?? ""] ?? "");
  }
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function readJson<T>(address: string): Promise<T> {
  return JSON.parse(await readText(address)) as T;
}

function select(id: string): HTMLSelectElement {
  return element(id) as HTMLSelectElement;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
