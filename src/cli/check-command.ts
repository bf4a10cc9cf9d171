import { checkConsistency, type Finding, type PlanReport } from '../domain/index';
import { findingText } from '../i18n/finding-text';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { loadReport, tellPlanProblem } from './load-report';

/** `validate FILE`: prints all problems of a plan, or that it has none. */
export async function validateCommand(file: string, io: CliIo): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) {
    // The problems of a plan are the result; a wrong file name is an error.
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

/** Options of `check`. */
export interface CheckOptions {
  readonly json?: boolean;
}

/** `check FILE`: prints the inconsistencies of a plan, and numbers worth knowing. */
export async function checkCommand(
  file: string,
  options: CheckOptions,
  io: CliIo,
): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const findings = checkConsistency(report.value);
  io.print(
    options.json === true
      ? JSON.stringify({ findings }, null, 2)
      : findingsText(findings, report.value, io),
  );
  return 0;
}

function findingsText(
  findings: readonly Finding[],
  { plan, scenarios }: PlanReport,
  { locale }: CliIo,
): string {
  const words = cliWords(locale);
  if (findings.length === 0) return words('check.nothing');
  const nameOf = new Map(scenarios.map(({ scenario }) => [scenario.id, scenario.name[locale]]));
  return findings
    .map((finding) => {
      const { title, detail } = findingText(finding, plan, locale);
      const severity = words(`check.${finding.severity}`);
      const scenario = finding.scenario === null ? null : (nameOf.get(finding.scenario) ?? null);
      const parameters = { severity, title, detail };
      return scenario === null
        ? words('check.line', parameters)
        : words('check.lineOf', { ...parameters, scenario });
    })
    .join('\n');
}
