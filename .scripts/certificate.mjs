// The development certificate of the workbench. It stands where Microsoft's own tools for Office
// add-ins keep theirs, so that one trusted once serves every add-in on the machine. Nothing is
// installed into the system's store here: that would need the administrator.
import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);
const VALID_DAYS = 365;
const RENEW_DAYS = 2;
const NAMES = ['localhost', '127.0.0.1'];

/**
 * The options for an https server, with the path of the authority to trust. Makes the certificate
 * when it is missing or about to expire.
 */
export async function developmentCertificate() {
  const folder = certificateFolder();
  const files = {
    ca: path.join(folder, 'ca.crt'),
    cert: path.join(folder, 'localhost.crt'),
    key: path.join(folder, 'localhost.key'),
  };
  if (!isValid(files)) await generate(files);
  const { ca, cert, key } = files;
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/** Where the certificate stands: the home folder, or the project's cache where that is read-only. */
export function certificateFolder() {
  const home = path.join(homedir(), '.office-addin-dev-certs');
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return home;
  } catch {
    return path.join(root, 'node_modules/.cache/planpath/certificate');
  }
}

function isValid(files) {
  if (!Object.values(files).every((file) => existsSync(file))) return false;
  try {
    const certificate = new X509Certificate(readFileSync(files.cert));
    const authority = new X509Certificate(readFileSync(files.ca));
    const latest = Date.now() + RENEW_DAYS * 24 * 3600 * 1000;
    return (
      [certificate, authority].every(({ validTo }) => Date.parse(validTo) > latest) &&
      certificate.checkIssued(authority) &&
      certificate.checkHost('localhost') !== undefined
    );
  } catch {
    return false;
  }
}

async function generate(files) {
  // The generator writes nothing where an authority already stands.
  for (const file of Object.values(files)) rmSync(file, { force: true });
  const { generateCertificates } = require('office-addin-dev-certs');
  const log = console.log;
  console.log = () => undefined;
  try {
    await generateCertificates(files.ca, files.cert, files.key, VALID_DAYS, NAMES);
  } finally {
    console.log = log;
  }
  chmodSync(files.key, 0o600);
}
