// The development certificate of the workbench. It is kept where Microsoft's tools for Office
// add-ins keep theirs, so one trusted certificate serves every add-in on the machine. Nothing is
// installed into the system's certificate store: that would need the administrator.
import { X509Certificate, createPrivateKey } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);
const VALID_DAYS = 365;
const RENEW_DAYS = 2;
const FILES = ['ca.crt', 'localhost.crt', 'localhost.key'];
const NAMES = ['localhost', '127.0.0.1'];

/**
 * Returns the options for an https server, with the authority to trust. Makes the certificate when
 * it is missing or about to expire. Rejects with an error of one sentence that names the folder.
 */
export async function developmentCertificate() {
  const folder = certificateFolder();
  const [ca, cert, key] = FILES.map((name) => path.join(folder, name));
  try {
    if (!isValid({ ca, cert, key })) await generate({ ca, cert, key });
    return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
  } catch (error) {
    throw new Error(
      `The certificate for https://localhost could not be made or read: ${error.message}. Make ${folder} yours to read and write, or delete it, and run the command again.`,
      { cause: error },
    );
  }
}

/**
 * The certificate's folder: in the home folder, or in the project's cache where that one is not
 * writable or its files belong to the administrator.
 */
export function certificateFolder() {
  const home = path.join(homedir(), '.office-addin-dev-certs');
  return isOurs(home) ? home : path.join(root, 'node_modules/.cache/planpath/certificate');
}

function isOurs(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const file of FILES.map((name) => path.join(folder, name)))
      if (existsSync(file)) accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
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
      certificate.checkPrivateKey(createPrivateKey(readFileSync(files.key))) &&
      certificate.checkIssued(authority) &&
      certificate.checkHost('localhost') !== undefined
    );
  } catch {
    return false;
  }
}

async function generate(files) {
  // The generator writes nothing where an authority already exists.
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
