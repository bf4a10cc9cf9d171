// npm run fuzz: a million random calls of the custom functions, where npm test makes 100,000.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { fail, readOptions } from './options.mjs';
import { root } from './root.mjs';

const HELP = `npm run fuzz [-- options]

  --calls NUMBER  random calls in all (default 1000000)`;

const { calls } = readOptions('npm run fuzz', HELP, {
  calls: { type: 'string', default: '1000000' },
});
if (!/^[1-9]\d{0,8}$/.test(calls))
  fail(`--calls must be a whole number above 0, and "${calls}" is not.`);
requireNode();
installPackages();
const result = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    ...['-c', 'jest.config.mjs', '--selectProjects', 'unit'],
    ...['--runTestsByPath', 'test/functions/any-arguments.test.ts'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PLANPATH_CALLS: calls } },
);
process.exitCode = result.status ?? 1;
