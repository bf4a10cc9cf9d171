import type { LocalText } from '../../shared/local-text';
import type { Provenance } from './plan';
import type { LocalTextSpec, ProvenanceSpec } from './plan-spec';

/**
 * Uses a text that is written once for both languages.
 *
 * @example toLocalText('GDP') // { en: 'GDP', 'zh-CN': 'GDP' }
 */
export function toLocalText(spec: LocalTextSpec): LocalText {
  return typeof spec === 'string' ? { en: spec, 'zh-CN': spec } : spec;
}

/** Uses a text that may be left out. */
export function toLocalTextOrNull(spec: LocalTextSpec | undefined): LocalText | null {
  return spec === undefined ? null : toLocalText(spec);
}

/** Fills in what the source of a number leaves out. */
export function resolveProvenance(spec: ProvenanceSpec): Provenance {
  return {
    evidence: spec.evidence,
    illustrative: spec.illustrative ?? false,
    document: spec.document ?? null,
    place: spec.place ?? null,
    date: spec.date ?? null,
    phrase: spec.phrase ?? null,
    note: toLocalTextOrNull(spec.note),
  };
}
