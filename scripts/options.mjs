// Shared by the npm commands: reading options, and ending with a sentence.
import { parseArgs } from 'node:util';

/** Ends the process with a sentence. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Reads the options of a command. Prints `help` for --help; a sentence ends the process where an
 * option is not known or lacks its value.
 * @param {string} command such as `npm run build`
 * @param {string} help
 * @param {import('node:util').ParseArgsConfig['options']} options
 */
export function readOptions(command, help, options) {
  try {
    const { values } = parseArgs({
      options: { ...options, help: { type: 'boolean', default: false } },
    });
    if (!values.help) return values;
  } catch (error) {
    // Node's second sentence is about positional arguments, which no command here takes.
    fail(`${error.message.split(/\.\s/)[0]}. See ${command} -- --help.`);
  }
  console.log(help);
  process.exit(0);
}

/** Reads a port number; ends the process with a sentence when the text is not one. */
export function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  return fail(`--port must be a whole number from 1 to 65535, and "${text}" is not.`);
}
