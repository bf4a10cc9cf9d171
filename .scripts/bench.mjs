// npm run bench: prints what is measured; nothing here passes or fails.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { root } from './root.mjs';

requireNode();
installPackages();
const { build } = await import('./build.mjs');
await build({ target: 'production' });
const result = spawnSync(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', path.join(root, 'test/bench/main.ts')],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = result.status ?? 1;
