// The development certificate of the workbench. It is kept where Microsoft's tools for Office
// add-ins keep theirs, so one trusted certificate serves every add-in on the machine. What is there
// is read and never changed, since another add-in may use it; where it does not serve, PlanPath has
// one of its own. Nothing is installed into the system's certificate store: that would need the
// administrator.
import { X509Certificate, createPrivateKey } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
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

/** Of PlanPath alone, so it may be replaced. */
const OWN = path.join(root, 'node_modules/.cache/planpath/certificate');

/**
 * Returns the options for an https server, with the authority to trust. Makes the certificate when
 * it is missing or about to expire. Rejects with an error of one sentence that names the folder.
 */
export async function developmentCertificate() {
  const folder = certificateFolder();
  const files = filesIn(folder);
  try {
    if (!isValid(files)) await generate(folder);
    const [ca, cert, key] = files.map((file) => readFileSync(file));
    return { ca, cert, key };
  } catch (error) {
    throw new Error(
      `The certificate for https://localhost could not be made or read: ${inOneLine(error)}. Make ${folder} yours to read and write, or delete it, and run the command again.`,
      { cause: error },
    );
  }
}

/**
 * The certificate's folder: in the home folder if a valid one is there or there is room for a new
 * one, and otherwise in the project's cache.
 */
export function certificateFolder() {
  const home = path.join(homedir(), '.office-addin-dev-certs');
  return serves(home) ? home : OWN;
}

const inOneLine = ({ message }) => message.replaceAll(/\s+/g, ' ');

function serves(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = filesIn(folder);
    if (isValid(files)) return true;
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return !files.some((file) => existsSync(file));
  } catch {
    return false;
  }
}

function filesIn(folder) {
  return FILES.map((name) => path.join(folder, name));
}

function isValid(files) {
  if (!files.every((file) => existsSync(file))) return false;
  try {
    const [ca, cert, key] = files.map((file) => readFileSync(file));
    const certificate = new X509Certificate(cert);
    const authority = new X509Certificate(ca);
    const latest = Date.now() + RENEW_DAYS * 24 * 3600 * 1000;
    return (
      [certificate, authority].every(({ validTo }) => Date.parse(validTo) > latest) &&
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.checkIssued(authority) &&
      certificate.checkHost('localhost') !== undefined
    );
  } catch {
    return false;
  }
}

/**
 * Makes the three files in a folder that nobody else can enter and moves them to their place, so the
 * key is never open to others.
 */
async function generate(folder) {
  const { generateCertificates } = require('office-addin-dev-certs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const closed = mkdtempSync(path.join(folder, '.new-'));
  const made = filesIn(closed);
  const log = console.log;
  console.log = () => undefined;
  try {
    await generateCertificates(...made, VALID_DAYS, NAMES);
    chmodSync(path.join(closed, 'localhost.key'), 0o600);
    for (const [index, file] of filesIn(folder).entries()) renameSync(made[index], file);
  } finally {
    console.log = log;
    rmSync(closed, { recursive: true, force: true });
  }
}
