import { posix } from "node:path";
import { OFFICE_SCRIPTS } from "./office-files";

/** Where office.js comes from; the same choice as the build's `--env office=…`. */
export type OfficeSource = keyof typeof OFFICE_SCRIPTS;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/** Pages of Excel on the web that may show the pane; Microsoft publishes no complete list. */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://excel.cloud.microsoft",
];

/**
 * Response headers for one file of the built add-in, by its path below the root. What keeps its name
 * between versions is asked for again each time, hashed bundles are kept for a year, and icons bear no
 * Cache-Control at all: with one Office shows a generic icon.
 */
export function headersFor(path: string, office: OfficeSource): Readonly<Record<string, string>> {
  const type = TYPES[posix.extname(path)] ?? "application/octet-stream";
  const base = { "Content-Type": type, "X-Content-Type-Options": "nosniff" };
  if (path.startsWith("assets/")) return base;
  const cached = /\.[0-9a-f]{10}\.js$/u.test(path);
  return {
    ...base,
    "Cache-Control": cached ? "public, max-age=31536000, immutable" : "no-cache",
    ...(type.startsWith("text/html") && { "Content-Security-Policy": contentPolicy(office) }),
    // Excel on the web fetches the functions from its own origin.
    ...(path.startsWith("functions.") && { "Access-Control-Allow-Origin": "*" }),
  };
}

function contentPolicy(office: OfficeSource): string {
  const foreign = office === "local" ? [] : [new URL(OFFICE_SCRIPTS[office]).origin];
  return [
    ["default-src", "'self'"],
    ["script-src", "'self'", ...foreign],
    ["style-src", "'self'", "'unsafe-inline'"],
    ["img-src", "'self'", "data:"],
    ["connect-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'self'"],
    ["form-action", "'none'"],
    ["frame-ancestors", ...FRAME_ANCESTORS],
  ]
    .map((directive) => directive.join(" "))
    .join("; ");
}
