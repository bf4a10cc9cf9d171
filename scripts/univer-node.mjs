// Bundles the embedded spreadsheet for Node. Its packages cannot be imported there as published (a
// dependency's named exports are missing under ESM), and one CommonJS file also loads faster in
// every test. Prints the file's path; builds it only when it is missing.
import { pathToFileURL } from 'node:url';
import { buildOnce, bundlePath } from './node-bundle.mjs';

const entry = `
export * from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export * from '@univerjs/preset-sheets-node-core';
export { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
`;

/** Builds the bundle of the installed version if it is missing, and returns its path. */
export const buildUniverNode = () => buildOnce(bundlePath('univer-node', '@univerjs/core'), entry);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(buildUniverNode());
}
