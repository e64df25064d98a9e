import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import path from "node:path";
import { withFrameScript } from "./frame-script";

/** What the add-in's pages are sent with, in production and here. */
export const PRODUCTION_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'self' " +
  "https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://excel.cloud.microsoft";

/** The grid draws pictures of its own and carries its fonts as data. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; " +
  "base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

const PAGE_PREFIX = "/playground/";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
};

/** Folders, absolute: the built add-in is served at `/`, the playground's page under `/playground/`. */
export interface Served {
  readonly addin: string;
  readonly page: string;
  /** Sample workbooks: a file `<name>.json` each, under `/playground/samples/`. */
  readonly samples: Readonly<Record<string, unknown>>;
}

export interface RunningServer {
  /** Of the playground's page, such as `http://localhost:3000/playground/`. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves on this computer only. Takes the first free port from `port` upwards (0: any free one) and
 * rejects when twenty in a row are taken.
 */
export async function startServer(served: Served, port: number): Promise<RunningServer> {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(served, request, response).catch((failure: unknown) => {
      console.error(failure);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const last = port === 0 ? 0 : port + 19;
  for (let tried = port; tried <= last; tried += 1) {
    const servers = await listenOnLoopback(listener, tried);
    if (servers !== null) return running(servers);
  }
  throw new Error(
    `Ports ${port} to ${last} are all taken. Choose another: npm start -- --port ${last + 1}`,
  );
}

function running(servers: readonly [Server, ...Server[]]): RunningServer {
  const port = portOf(servers[0]);
  return {
    address: `http://localhost:${port}${PAGE_PREFIX}`,
    port,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/**
 * A browser may take `localhost` for either address, so a port counts as free only where both are.
 * Null when another program has one of them.
 */
async function listenOnLoopback(
  listener: RequestListener,
  port: number,
): Promise<[Server, ...Server[]] | null> {
  const first = await listenOn(listener, "127.0.0.1", port);
  if (first === null) return null;
  try {
    const second = await listenOn(listener, "::1", portOf(first));
    if (second !== null) return [first, second];
  } catch (failure) {
    // A computer without IPv6.
    if (isCode(failure, "EADDRNOTAVAIL") || isCode(failure, "EAFNOSUPPORT")) return [first];
    throw failure;
  }
  await close(first);
  return null;
}

/** Null when the port is taken or not allowed. */
function listenOn(listener: RequestListener, host: string, port: number): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", (failure) => {
      if (isCode(failure, "EADDRINUSE") || isCode(failure, "EACCES")) resolve(null);
      else reject(failure);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((failure) => (failure ? reject(failure) : resolve()));
    server.closeAllConnections();
  });
}

function isCode(failure: unknown, code: string): boolean {
  return (
    typeof failure === "object" && failure !== null && "code" in failure && failure.code === code
  );
}

async function answer(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/") {
    response.writeHead(302, { Location: PAGE_PREFIX }).end();
    return;
  }
  if (pathname.startsWith(PAGE_PREFIX)) await answerPage(served, pathname, response);
  else await answerAddin(served, pathname, response);
}

async function answerPage(
  served: Served,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const name = decodeURIComponent(pathname.slice(PAGE_PREFIX.length));
  if (name === "samples.json") {
    send(response, ".json", PAGE_POLICY, JSON.stringify(served.samples));
    return;
  }
  await sendFile(response, served.page, name === "" ? "index.html" : name, PAGE_POLICY);
}

async function answerAddin(
  served: Served,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const name = decodeURIComponent(pathname.slice(1));
  if (path.extname(name) === ".html") {
    const file = inside(served.addin, name);
    const html = file === null ? null : await readFile(file, "utf8").catch(() => null);
    if (html === null) refuse(response, 404);
    else send(response, ".html", PRODUCTION_POLICY, withFrameScript(html));
    return;
  }
  await sendFile(response, served.addin, name, PRODUCTION_POLICY);
}

async function sendFile(
  response: ServerResponse,
  folder: string,
  name: string,
  policy: string,
): Promise<void> {
  const file = inside(folder, name);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found === null || !found.isFile()) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, { ...headers(path.extname(file), policy), "Content-Length": found.size });
  createReadStream(file).pipe(response);
}

function send(response: ServerResponse, extension: string, policy: string, body: string): void {
  response.writeHead(200, headers(extension, policy)).end(body);
}

function headers(extension: string, policy: string): Record<string, string> {
  return {
    "Content-Type": CONTENT_TYPES[extension] ?? "application/octet-stream",
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(String(status));
}

/** The file below the folder, null for a name that leads out of it. */
function inside(folder: string, name: string): string | null {
  const file = path.resolve(folder, name);
  return file.startsWith(folder + path.sep) ? file : null;
}
