// Starts the script that run.cjs was asked for, as if it had been started directly.
'use strict';
/* eslint-disable @typescript-eslint/no-require-imports */
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const script = path.join(__dirname, `${process.argv[2]}.mjs`);
process.argv.splice(1, 2, script);
void import(pathToFileURL(script).href);
