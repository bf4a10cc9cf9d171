// npm run bank: how well the documents of test/documents are read.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { readOptions } from './options.mjs';
import { root } from './root.mjs';

const HELP = `npm run bank [-- options]

  --document TEXT  only the documents with this in their name, such as budget
  --faults         print what is wrong, missed or lost, with its phrase`;

const { document, faults } = readOptions('npm run bank', HELP, {
  document: { type: 'string', default: '' },
  faults: { type: 'boolean', default: false },
});
requireNode();
installPackages({ quiet: true });
const folder = path.join(root, 'test/documents');
const main = path.join(folder, 'judge/main.ts');
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', main, folder, document, faults ? 'faults' : ''],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
