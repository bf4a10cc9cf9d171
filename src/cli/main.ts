import process from 'node:process';
import { chooseLocale } from './choose-locale';
import { cliProblemText } from './cli-problem';
import { runCli } from './run-cli';

/** A reader that stops reading (`plan project … | head`) is no error; a full disk is one. */
const READER_GONE = ['EPIPE', 'EOF'];

let failure: string | null = null;
process.stdout.on('error', ({ code = 'EIO' }: NodeJS.ErrnoException) => {
  if (!READER_GONE.includes(code)) failure ??= code;
});
// There is nowhere left to say that errors cannot be printed; the exit code still tells.
process.stderr.on('error', () => undefined);

const words = process.argv.slice(2);
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
const code = await runCli({
  words,
  environment: process.env,
  print: (text) => process.stdout.write(`${text}\n`),
  complain,
});
process.exitCode = await new Promise<number>((resolve) => {
  process.stdout.write('', () => {
    // The stream reports a failure just after the call that it belongs to.
    setImmediate(() => {
      resolve(failure === null ? code : 2);
    });
  });
});
if (failure !== null) {
  const locale = chooseLocale(words, process.env);
  complain(
    cliProblemText({ kind: 'outputFailed', code: failure }, locale.ok ? locale.value : 'en'),
  );
}
