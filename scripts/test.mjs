// npm test: everything, on a bare machine. Installs what it needs and ends with one summary line.
import path from 'node:path';
import {
  findBrowser,
  findProgram,
  installDebianPackages,
  installPackages,
  requireNode,
} from './install.mjs';
import { root } from './root.mjs';

requireNode();
installPackages();

let browser = findBrowser();
if (browser === null && installDebianPackages(['chromium'])) browser = findBrowser();
const calculator = () => process.env.PLANPATH_SOFFICE ?? findProgram(['soffice', 'libreoffice']);
if (calculator() === null) installDebianPackages(['libreoffice-calc']);
if (calculator() === null)
  console.log(
    'LibreOffice is not installed: the comparison with it is skipped. Install it, or name it in PLANPATH_SOFFICE.',
  );

const steps = await import('./steps.mjs');
const { build } = await import('./build.mjs');
const counts = await Promise.all([
  steps.format(),
  steps.lint(),
  steps.layers(),
  steps.types(),
  steps.domainTypes(),
]);
counts.push(
  await steps.jest('unit, components, host, documentation, parity', [
    'unit',
    'dom',
    'host',
    'programs',
  ]),
);
counts.push(await steps.action('build of what is deployed', () => build({ target: 'production' })));
// In a folder of its own: a workbench that someone is running is not touched.
const built = path.join(root, '.build/e2e');
counts.push(
  await steps.action('build of the workbench', () => build({ target: 'workbench', out: built })),
);
if (browser === null) {
  console.log(
    'No browser was found for the end-to-end tests: install Chromium, or name one in PLANPATH_BROWSER.',
  );
  counts.push(await steps.skipEndToEnd());
} else counts.push(await steps.endToEnd(browser, built));
steps.close(counts);
