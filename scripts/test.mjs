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
// In a folder of its own: a workbench that someone is running is not touched.
const workbench = path.join(root, '.build/e2e');
/** One build after the other, beside the checks: each of them uses one processor. */
async function builds() {
  return [
    await steps.action('build of what is deployed', () => build({ target: 'production' })),
    await steps.action('build of the workbench', () =>
      build({ target: 'workbench', out: workbench }),
    ),
  ];
}
const checks = Promise.all([
  steps.lint(),
  steps.types(),
  steps.format(),
  steps.layers(),
  steps.domainTypes(),
]);
const built = builds();
const tests = checks.then(() =>
  steps.jest('unit, components, host, documentation, parity', ['unit', 'dom', 'host', 'programs']),
);
// A browser waits more than it works: its tests run beside the others, in one worker.
const inBrowser = built.then(() =>
  browser === null ? steps.skipEndToEnd() : steps.endToEnd(browser, workbench),
);
if (browser === null) {
  console.log(
    'No browser was found for the end-to-end tests: install Chromium, or name one in PLANPATH_BROWSER.',
  );
}
const counts = await Promise.all([checks, built, tests, inBrowser]);
steps.close(counts.flat());
