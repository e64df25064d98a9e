import { createRoot } from "react-dom/client";
import { App } from "./App";
import { whyUnsupported } from "./entry";

async function start(): Promise<void> {
  const office = typeof Office === "undefined" ? null : await officeHost();
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element #root");
  createRoot(root).render(
    <App
      language={languageOf(office?.displayLanguage ?? navigator.language)}
      colors={office?.colors ?? null}
      unsupported={whyUnsupported(office)}
    />,
  );
}

async function officeHost() {
  const { host } = await Office.onReady();
  return {
    host: host as string | null,
    supports: (set: string, version: string) =>
      Office.context.requirements.isSetSupported(set, version),
    displayLanguage: Office.context?.displayLanguage as string | undefined,
    colors: Office.context?.officeTheme ?? null,
  };
}

function languageOf(tag: string): "zh-CN" | "en" {
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

void start();
