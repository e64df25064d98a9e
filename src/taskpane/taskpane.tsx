import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { FormChoice } from "./build/form-choice";
import type { OfficeHost } from "./entry";
import { whyUnsupported } from "./entry";
import { excelWorkbook, loadAhead } from "./excel";
import { openMemory } from "./memory";
import { knowOwnForms } from "./own-forms/know-own-forms";
import type { OfficeColors } from "./theme";

/** Set at build from package.json. */
declare const PERF_VERSION: string;

/** The pane's page: waits for Office, then replaces the text that the page came with. */
async function start(): Promise<void> {
  const office = typeof Office === "undefined" ? null : await connect();
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element #root");
  const unsupported = whyUnsupported(office);
  createRoot(root).render(
    <App
      unsupported={unsupported}
      officeLanguage={office?.language ?? navigator.language}
      colors={office?.colors ?? null}
      memory={openMemory(() => window.localStorage, office?.partition)}
      workbook={excelWorkbook}
      loadForms={loadForms}
      version={PERF_VERSION}
      onReload={() => window.location.reload()}
    />,
  );
  if (unsupported !== null) return;
  loadAhead();
  void loadForms().catch(() => null);
  void knowOwnForms();
}

async function loadForms(): Promise<readonly FormChoice[]> {
  const { shippedForms } = await import("./build/form-choice");
  return shippedForms(new Date().getFullYear());
}

interface ConnectedOffice extends OfficeHost {
  readonly language: string | undefined;
  readonly colors: OfficeColors | null;
  readonly partition: string | undefined;
}

async function connect(): Promise<ConnectedOffice> {
  const { host } = (await Office.onReady()) as { host: Office.HostType | null };
  // Outside Office there is no context, and older builds report no theme and no partition.
  const context = Office.context as Partial<Office.Context> | undefined;
  return {
    program: host === null ? "none" : host === Office.HostType.Excel ? "excel" : "other",
    supports: (set, version) => context?.requirements?.isSetSupported(set, version) ?? false,
    language: context?.displayLanguage,
    colors: context?.officeTheme ?? null,
    partition: context?.partitionKey,
  };
}

void start();
