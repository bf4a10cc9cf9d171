// npm run --silent plan -- COMMAND …: the command line. Only its own output goes to stdout.
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { cliBundle } from './cli-bundle.mjs';
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages({ quiet: true });
const bundle = await cliBundle();

// npm starts scripts in the project's folder; file names are relative to the user's folder.
const startedByNpm = process.env.npm_lifecycle_event === 'plan';
if (startedByNpm && process.env.INIT_CWD) process.chdir(path.resolve(process.env.INIT_CWD));
await import(pathToFileURL(bundle).href);
