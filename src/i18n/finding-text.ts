import type { Finding, Locale, Plan } from '../domain/index';
import { findingDetailOf } from './finding-rules';
import { findingFormatterOf } from './finding-formatter';

/** A finding in words. */
export interface FindingText {
  /** What was checked, in a few words. */
  readonly title: string;
  /** The numbers, and what they mean. */
  readonly detail: string;
}

/**
 * Says what a check of a plan found, with its numbers and what to do about it. The scenario is not
 * named: it stands beside the words.
 */
export function findingText(finding: Finding, plan: Plan, locale: Locale): FindingText {
  const speaker = findingFormatterOf(plan, locale);
  return {
    title: speaker.text(`title.${finding.kind}`),
    detail: findingDetailOf(finding, speaker).trim(),
  };
}
