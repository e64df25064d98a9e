/** What a program that opens the add-in takes from its manifest. */
export interface Manifest {
  /** Prefix of the functions, such as `PERF`. */
  readonly namespace: string;
  /** Path and query of the pane's page on this server. */
  readonly pane: string;
  /** Path of functions.json on this server. */
  readonly functions: string;
}

/** Reads the text of a manifest.xml for a language of Office. Throws when something needed is missing. */
export function readManifest(xml: string, language: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const functions = [...document.querySelectorAll("ExtensionPoint")].find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  const resource = (selector: string): string => {
    const id = functions?.querySelector(selector)?.getAttribute("resid");
    const named = [...document.querySelectorAll("Resources *")].find(
      (entry) => id != null && entry.getAttribute("id") === id,
    );
    return valueIn(named, language);
  };
  return {
    namespace: resource("Namespace"),
    functions: pathOf(resource("Metadata SourceLocation")),
    pane: pathOf(
      valueIn(document.querySelector("DefaultSettings > SourceLocation") ?? undefined, language),
    ),
  };
}

/** The value for the language, else the default one. */
function valueIn(element: Element | undefined, language: string): string {
  const override = [...(element?.children ?? [])].find(
    (child) => child.getAttribute("Locale") === language,
  );
  const value = override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue");
  if (value == null) throw new Error("The manifest is incomplete.");
  return value;
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
