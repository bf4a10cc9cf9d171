import type { CliIo, ExitCode } from './cli-io';
import { cliWords } from './cli-words';
import { loadReport, tellPlanProblem } from './load-report';

/** `validate FILE`: prints everything that is wrong with a plan, or that nothing is. */
export async function validateCommand(file: string, io: CliIo): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) {
    // What is wrong with a plan is what was asked for; what is wrong with the file's name is not.
    return tellPlanProblem(
      report.error,
      file,
      io,
      report.error.kind === 'plan' ? io.print : io.complain,
    );
  }
  const { plan, years } = report.value;
  io.print(
    cliWords(io.locale)('valid', {
      file,
      indicators: plan.indicators.length,
      scenarios: plan.scenarios.length,
      targets: plan.targets.length,
      first: years[0] ?? plan.baseYear,
      last: years.at(-1) ?? plan.baseYear,
    }),
  );
  return 0;
}
