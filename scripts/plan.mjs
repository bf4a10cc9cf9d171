// npm run --silent plan -- COMMAND …: the command line. Only its own words go to stdout.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode } from './install.mjs';
import { root } from './root.mjs';

requireNode();
installPackages({ quiet: true });

// npm starts scripts in the project's folder; file names are meant from where the person stands.
const startedByNpm = process.env.npm_lifecycle_event === 'plan';
const cwd = (startedByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();
const result = spawnSync(
  process.execPath,
  [
    '--import',
    new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href,
    path.join(root, 'src/cli/main.ts'),
    ...process.argv.slice(2),
  ],
  {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
  },
);
process.exitCode = result.status ?? 1;
