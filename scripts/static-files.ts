import { createReadStream, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join, normalize, sep } from "node:path";
import type { OfficeSource } from "./http-headers";
import { headersFor } from "./http-headers";

/** Serves the files of one folder, read only, and nothing outside it. */
export function serveFolder(folder: string, office: OfficeSource): RequestListener {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const file = fileFor(folder, request.url ?? "/");
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    response.writeHead(200, headersFor(file.path, office));
    if (request.method === "HEAD") response.end();
    else {
      createReadStream(join(folder, file.path))
        .on("error", () => response.destroy())
        .pipe(response);
    }
  };
}

function fileFor(folder: string, url: string): { readonly path: string } | null {
  const path = safePath(url);
  if (path === null) return null;
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  return found?.isFile() === true ? { path } : null;
}

/** Path below the folder, with `/`; `null` if it would lead out of it or cannot be read. */
function safePath(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const below = path.split(sep).join("/").replace(/^\/+/u, "");
    return below.includes("\0") || below.split("/").includes("..") ? null : below;
  } catch {
    return null;
  }
}
