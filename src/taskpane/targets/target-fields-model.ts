import {
  BASIS_FACTS,
  type Comparator,
  type Indicator,
  KIND_FACTS,
  type Target,
  TARGET_BASES,
  type TargetBasis,
} from '../../domain/index';
import type { TargetDraft } from '../../session/session';
import { parseNumber, typedNumber } from '../controls/format/parse-entry';
import { unreadText } from '../editor/unread-text';
import type { EditorTranslate } from '../editor/use-editor-texts';
import type { TargetEntry, TargetReading } from './target-editor-model';

/** A target as it is entered field by field. */
export interface TargetFields {
  readonly basis: TargetBasis;
  readonly comparator: Comparator;
  readonly value: string;
  readonly upper: string;
  readonly tolerance: string;
  readonly stretch: boolean;
  /** The indicator that it is compared with; empty where there is none. */
  readonly relativeTo: string;
}

/** The fields of a target, or of a new one. */
export function fieldsOf(target: Target | null, indicator: Indicator): TargetFields {
  if (!target) {
    const basis = KIND_FACTS[indicator.kind].isShare ? 'share' : 'level';
    const none = { value: '', upper: '', tolerance: '', stretch: false, relativeTo: '' };
    return { basis, comparator: 'atLeast', ...none };
  }
  const { basis, comparator } = target;
  const isPercent = isTypedInPercent(basis, indicator);
  const show = (value: number | null): string =>
    value === null ? '' : typedNumber(value, isPercent);
  return {
    ...{ basis, comparator, value: show(target.value) },
    ...{ upper: show(target.upper), tolerance: show(target.tolerance) },
    ...{ stretch: target.stretch, relativeTo: target.relativeTo ?? '' },
  };
}

/** The bases that a target of an indicator can have: only a share has one on its share. */
export function basesFor({ kind }: Indicator): readonly TargetBasis[] {
  return TARGET_BASES.filter((basis) => basis !== 'share' || KIND_FACTS[kind].isShare);
}

/** Whether the numbers of a target are typed in percent. */
export function isTypedInPercent(basis: TargetBasis, { kind }: Indicator): boolean {
  return BASIS_FACTS[basis].isFraction || KIND_FACTS[kind].isShare;
}

/** Reads the fields as a target; the rules of targets are checked when it is saved. */
export function readTargetFields(
  fields: TargetFields,
  { year, fromYear, isBinding }: TargetEntry,
  { indicator, text }: { readonly indicator: Indicator; readonly text: EditorTranslate },
): TargetReading {
  const { basis, comparator } = fields;
  const isPercent = isTypedInPercent(basis, indicator);
  const needed = comparator === 'full' ? [] : [fields.value];
  const optional =
    comparator === 'between' ? fields.upper : comparator === 'about' ? fields.tolerance : '';
  const numbers: number[] = [];
  for (const typed of [...needed, ...(optional.trim() === '' ? [] : [optional])]) {
    const read = parseNumber(typed, isPercent);
    if (!read.ok) {
      return { kind: 'problem', text: unreadText(read.error, typed, text), readings: [] };
    }
    numbers.push(read.value);
  }
  const [value = 1, second] = numbers;
  const draft: TargetDraft = {
    ...{ indicator: indicator.id, basis, comparator, value, year, fromYear },
    ...(comparator === 'between' && second !== undefined && { upper: second }),
    ...(comparator === 'about' && second !== undefined && { tolerance: second }),
    nature: isBinding ? 'binding' : 'expected',
    stretch: fields.stretch,
    relativeTo: fields.relativeTo === '' ? null : fields.relativeTo,
  };
  return { kind: 'target', draft };
}
