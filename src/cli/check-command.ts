import { checkConsistency, type Finding, type PlanReport } from '../domain/index';
import { findingText } from '../i18n/finding-text';
import type { CliIo, ExitCode } from './cli-io';
import { cliWords } from './cli-words';
import { loadReport, tellPlanProblem } from './load-report';

/** What `check` may be told. */
export interface CheckOptions {
  readonly json?: boolean;
}

/** `check FILE`: prints what in a plan does not fit together, and numbers worth knowing. */
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
