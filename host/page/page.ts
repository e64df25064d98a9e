import "./page.css";
import { makeDivider } from "./divider";
import { openGrid } from "./grid";
import { WORDS } from "./words";
import type { Language } from "./words";

const language: Language = "zh-CN";

start();

function start(): void {
  showWords(language);
  makeDivider(element("divider"), document.body);
  const grid = openGrid(element("grid"), language);
  grid.api.createWorkbook({
    name: WORDS[language]["emptyWorkbook"] ?? "",
    sheetOrder: ["sheet1"],
    sheets: {
      sheet1: {
        id: "sheet1",
        name: "Sheet1",
        rowCount: 200,
        columnCount: 26,
        defaultColumnWidth: 64,
        defaultRowHeight: 20,
      },
    },
  });
  const pane = element("pane") as HTMLIFrameElement;
  pane.src = "/taskpane.html";
  Object.assign(globalThis, { grid });
}

function showWords(chosen: Language): void {
  document.documentElement.lang = chosen;
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    place.textContent = WORDS[chosen][place.dataset["text"] ?? ""] ?? "";
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-label]")) {
    place.setAttribute("aria-label", WORDS[chosen][place.dataset["label"] ?? ""] ?? "");
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
