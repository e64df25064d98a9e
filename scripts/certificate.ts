import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ensureCertificatesAreInstalled,
  generateCertificates,
  getHttpsServerOptions,
} from "office-addin-dev-certs";

/** What an https server on localhost needs, and whether this machine trusts it. */
export interface Certificate {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
  /** File of the authority that a person has to trust by hand; `null` where that is done. */
  readonly untrusted: string | null;
}

/**
 * A certificate for localhost. On Windows and on a Mac its authority is put into the person's own trust
 * store, which the system asks about. Elsewhere there is no Excel to trust it and the store belongs to
 * root, so the files stay in `folder` and nothing outside it is touched. Works without a network.
 */
export async function localhostCertificate(
  folder: string,
  platform: NodeJS.Platform,
): Promise<Certificate> {
  if (platform === "win32" || platform === "darwin") {
    await ensureCertificatesAreInstalled();
    const { cert, key } = await getHttpsServerOptions();
    return { cert, key, untrusted: null };
  }
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  if (![authority, cert, key].every((file) => existsSync(file)) || isOld(cert)) {
    mkdirSync(folder, { recursive: true });
    await generateCertificates(authority, cert, key, 30);
  }
  return { cert: readFileSync(cert), key: readFileSync(key), untrusted: authority };
}

/** Has run out, or will before a working day is over. */
function isOld(file: string): boolean {
  const { validTo } = new X509Certificate(readFileSync(file));
  return Date.parse(validTo) < Date.now() + 24 * 60 * 60 * 1000;
}
