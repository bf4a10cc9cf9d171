// npm run test:changed: the checks for a change during work. Formatting, lint and types of the
// changed files, then the tests that depend on them; npm test decides in the end.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { fail, readOptions } from './options.mjs';
import { root } from './root.mjs';

const HELP = `npm run test:changed [-- options]

  --since COMMIT  what has changed since a commit; what is not committed when left out
  --whole         also the comparison with LibreOffice and the embedded spreadsheet
  --help          print this
`;

const { since, whole } = readOptions('npm run test:changed', HELP, {
  since: { type: 'string' },
  whole: { type: 'boolean', default: false },
});
requireNode();
installPackages();
const steps = await import('./steps.mjs');

const files = changedFiles(since ?? 'HEAD');
if (files.length === 0) {
  console.log('Nothing has changed.');
  process.exit(0);
}
const code = files.filter((file) => /\.(?:tsx?|[cm]?js)$/.test(file));
const statics = [steps.format(files)];
if (code.length > 0) statics.push(steps.lint(code), steps.types());
const counts = await Promise.all(statics);
if (code.length > 0) {
  const projects = ['unit', 'dom', 'host', ...(whole ? ['programs'] : [])];
  const related = ['--findRelatedTests', ...code, '--passWithNoTests'];
  counts.push(await steps.jest('tests that depend on it', projects, related));
}
steps.close(counts);

/** The files that differ from a commit or are new, as paths from the root. */
function changedFiles(commit) {
  try {
    const differing = git(['diff', '--name-only', '--diff-filter=d', commit]);
    const added = git(['ls-files', '--others', '--exclude-standard']);
    return [...new Set([...differing, ...added])].filter((file) =>
      existsSync(path.join(root, file)),
    );
  } catch {
    return fail(`"${commit}" is no commit of this repository.`);
  }
}

function git(words) {
  const output = execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  return output.split('\n').filter((line) => line !== '');
}
