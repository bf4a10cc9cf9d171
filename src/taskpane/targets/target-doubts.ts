import { findTargetSense, type Plan, type Target } from '../../domain/index';
import { findingText } from '../../i18n/finding-text';
import type { Locale } from '../../shared/local-text';
import type { TargetDraft } from '../../session/session';

/** What speaks against a target before it is saved, in the words of the checks. */
export function targetDoubts(
  plan: Plan,
  draft: TargetDraft,
  before: Target | null,
  locale: Locale,
): readonly string[] {
  const { provenance } = draft;
  const target: Target = {
    ...{ id: 'draft', upper: null, tolerance: null, fromYear: null, nature: 'expected' },
    ...{ stretch: false, relativeTo: null },
    ...draft,
    provenance: provenance ?? before?.provenance ?? NO_SOURCE,
  };
  const withDraft = { ...plan, targets: [target] };
  return findTargetSense(withDraft, target, false).map(
    (finding) => findingText(finding, withDraft, locale).detail,
  );
}

const NO_SOURCE: Target['provenance'] = {
  ...{ evidence: 'assumed', illustrative: false, document: null },
  ...{ place: null, date: null, phrase: null, note: null },
};
