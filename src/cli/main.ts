import process from 'node:process';
import { runCli } from './run-cli';

// A reader that stops reading (`plan project … | head`) is no error.
process.stdout.on('error', () => {
  process.exitCode = 0;
});

process.exitCode = await runCli({
  words: process.argv.slice(2),
  environment: process.env,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
