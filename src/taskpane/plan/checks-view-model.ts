import { checkConsistency, type PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { findingText, type FindingText } from '../../i18n/finding-text';

/** One finding of the checks, as text. */
export interface CheckLine extends FindingText {
  readonly key: string;
  readonly isWarning: boolean;
  /** The names of its indicators. */
  readonly names: string;
  /** The scenario's name; null for a finding about the plan itself. */
  readonly scenario: string | null;
}

/** Describes the findings about the plan itself and one scenario, or all scenarios. */
export function checkLines(
  report: PlanReport,
  scenario: string | null,
  locale: Locale,
): readonly CheckLine[] {
  const { plan } = report;
  const nameOf = (id: string): string =>
    plan.scenarios.find((each) => each.id === id)?.name[locale] ?? id;
  const found = checkConsistency(report).filter(
    (finding) => scenario === null || finding.scenario === null || finding.scenario === scenario,
  );
  return found.map((finding, index) => ({
    ...findingText(finding, plan, locale),
    key: `${finding.kind} ${String(index)}`,
    isWarning: finding.severity === 'warning',
    names: finding.indicators
      .map((id) => plan.indicators.find((each) => each.id === id)?.name[locale] ?? id)
      .join(locale === 'zh-CN' ? '、' : ', '),
    scenario: finding.scenario === null ? null : nameOf(finding.scenario),
  }));
}
