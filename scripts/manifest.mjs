// npm run manifest -- --origin https://plans.example.org [--out FILE]: the manifest for another host.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './root.mjs';

/** The origin that manifest.xml is written with. */
export const SOURCE_ORIGIN = 'https://localhost:3000';

const USAGE = 'Usage: npm run manifest -- --origin https://plans.example.org [--out FILE]';

/**
 * Moves a manifest to another origin. Throws an error of one clear sentence where `origin` is not a
 * bare https origin.
 * @param {string} xml the text of manifest.xml
 * @param {string} origin such as `https://plans.example.org`, with a port where it has one
 * @returns {string}
 */
export function manifestFor(xml, origin) {
  const problem = originProblem(origin);
  if (problem !== null) throw new Error(problem);
  return xml.replaceAll(SOURCE_ORIGIN, () => origin);
}

/** Returns the reason why Excel would not accept this origin as one sentence, or null. */
export function originProblem(origin) {
  const example = 'give the origin alone, such as https://plans.example.org';
  if (!URL.canParse(origin)) return `"${origin}" is not a web address: ${example}.`;
  const url = new URL(origin);
  if (url.protocol !== 'https:') {
    return `"${origin}" is not an https address, and Excel loads an add-in over https only: ${example}.`;
  }
  if (url.username !== '' || url.password !== '') {
    return `"${origin}" holds a user name or password, which the manifest would publish: ${example}.`;
  }
  if (url.origin !== origin) {
    return `"${origin}" says more than an origin or is not in lower case (did you mean ${url.origin}?): ${example}.`;
  }
  return null;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { origin: { type: 'string' }, out: { type: 'string' } },
    });
    if (values.origin === undefined) return { problem: 'The option --origin is missing.' };
    return { ...values, problem: originProblem(values.origin) };
  } catch (error) {
    return { problem: error.message };
  }
}

function main() {
  const { origin, out, problem } = readOptions();
  if (problem !== null) {
    console.error(`${problem}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  if (out === undefined) mkdirSync(path.join(root, 'dist'), { recursive: true });
  const target = path.resolve(root, out ?? 'dist/manifest.xml');
  try {
    writeFileSync(target, manifestFor(source, origin));
  } catch (error) {
    console.error(`The manifest could not be written to ${target}: ${reason(error.code)}.`);
    process.exitCode = 1;
    return;
  }
  console.log(`Wrote ${path.relative(process.cwd(), target)} for ${origin}.`);
}

function reason(code) {
  if (code === 'ENOENT') return 'the folder does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not write there';
  if (code === 'EISDIR') return 'it is a folder, give the name of a file';
  return `the system answered ${code}`;
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) main();
