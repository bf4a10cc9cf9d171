import { wordList } from '../../i18n/sentences';
import type { Finding, Plan } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { findingText, type FindingText } from '../../i18n/finding-text';

/** One finding of the checks, as text. */
export interface CheckLine extends FindingText {
  readonly isWarning: boolean;
  /** The names of its indicators. */
  readonly names: string;
  /** The scenario's name; null for a finding about the plan itself. */
  readonly scenario: string | null;
}

/** The findings about the plan itself and one scenario, or all scenarios. */
export function findingsOf(
  findings: readonly Finding[],
  scenario: string | null,
): readonly Finding[] {
  return findings.filter(
    (finding) => scenario === null || finding.scenario === null || finding.scenario === scenario,
  );
}

/** Describes a finding. */
export function checkLine(finding: Finding, plan: Plan, locale: Locale): CheckLine {
  const named = (parts: Plan['indicators'] | Plan['scenarios'], id: string): string =>
    parts.find((each) => each.id === id)?.name[locale] ?? id;
  return {
    ...findingText(finding, plan, locale),
    isWarning: finding.severity === 'warning',
    names: wordList(
      finding.indicators.map((id) => named(plan.indicators, id)),
      locale,
    ),
    scenario: finding.scenario === null ? null : named(plan.scenarios, finding.scenario),
  };
}
