import { runCli } from '../../src/cli/run-cli';

/** The output, error output and exit code of a command. */
export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** Runs a command of the command line in this process, in English by default. */
export async function runPlan(...words: readonly string[]): Promise<CliOutcome> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli({
    words,
    environment: { LANG: 'en_US.UTF-8' },
    print: (text) => out.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, out: out.join('\n'), complaint: complaints.join('\n') };
}
