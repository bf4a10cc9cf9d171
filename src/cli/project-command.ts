import { chooseScenarios } from './choose-scenarios';
import type { CliIo, ExitCode } from './cli-io';
import { loadReport, tellPlanProblem } from './load-report';
import { reportJson } from './report-json';
import { reportText } from './report-text';
import { cliProblemText } from './word-cli-problem';

/** What `project` may be told. */
export interface ProjectOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** `project FILE`: prints every indicator, year and gap of every scenario or of one. */
export async function projectCommand(
  file: string,
  options: ProjectOptions,
  io: CliIo,
): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const scenarios = chooseScenarios(report.value.scenarios, options.scenario);
  if (!scenarios.ok) {
    io.complain(cliProblemText(scenarios.error, io.locale));
    return 2;
  }
  const chosen = { ...report.value, scenarios: scenarios.value };
  io.print(
    options.json === true
      ? JSON.stringify(reportJson(chosen, io.locale), null, 2)
      : reportText(chosen, io.locale),
  );
  return 0;
}
