// npm run fuzz: random contents at every entrance, a million where npm test takes ten seconds.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { fail, readOptions } from './options.mjs';
import { root } from './root.mjs';

const HELP = `npm run fuzz [-- options]

  --inputs NUMBER  random inputs of all kinds (default 1000000)
  --kind TEXT      only the kinds with this in their name, such as phrases
  --seed NUMBER    draw the inputs of an earlier run again`;

const { inputs, kind, seed } = readOptions('npm run fuzz', HELP, {
  inputs: { type: 'string', default: '1000000' },
  kind: { type: 'string', default: '' },
  seed: { type: 'string', default: String(Math.floor(Math.random() * 100_000)) },
});
if (!/^[1-9]\d{0,8}$/.test(inputs))
  fail(`--inputs must be a whole number above 0, and "${inputs}" is not.`);
if (!/^\d{1,9}$/.test(seed)) fail(`--seed must be a whole number, and "${seed}" is not.`);
requireNode();
installPackages();
console.log(`The inputs are drawn by seed ${seed}.`);
const result = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    ...['-c', 'jest.config.mjs', '--selectProjects', 'programs', '--verbose'],
    // A million inputs take hours on a slow machine, and none of them may hang.
    ...['--testTimeout', String(24 * 60 * 60_000)],
    ...['--runTestsByPath', 'test/fuzz/fuzz.test.ts'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PLANPATH_FUZZ: inputs,
      PLANPATH_FUZZ_KIND: kind,
      PLANPATH_SEED: seed,
    },
  },
);
process.exitCode = result.status ?? 1;
