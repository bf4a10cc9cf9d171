import { runCli } from '../../src/cli/run-cli';

/** What a command printed, what it complained of, and how it ended. */
export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** Runs a command of the command line in this process, in English unless it says otherwise. */
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
