import type { DistributionProblem } from '../../../domain/index';
import type { EntryProblem } from '../../controls/format/parse-entry';
import type { Formats } from '../../controls/format/create-formats';
import type { UncertaintyTranslate } from './use-uncertainty-texts';

/** What the form of an uncertainty writes with. */
export interface EntryWording {
  readonly text: UncertaintyTranslate;
  readonly formats: Formats;
}

/** Says why what was typed is not a number. */
export function unread({ kind }: EntryProblem, typed: string, { text }: EntryWording): string {
  return kind === 'empty'
    ? text('problem.missing')
    : text(`problem.${kind}`, { text: typed.trim() });
}

/** Puts what is wrong with a distribution into words, at the field that causes it. */
export function problemOfDistribution(
  problem: DistributionProblem,
  { percent, wording }: { readonly percent: boolean; readonly wording: EntryWording },
): Readonly<Record<string, string>> {
  const { text, formats } = wording;
  const shown = (value: number) => (percent ? formats.percent(value) : formats.plain(value));
  switch (problem.kind) {
    case 'wrongOrder': {
      const { lower, upper } = problem;
      const isField = lower !== 'outcomes' && lower !== 'changes';
      return {
        [upper]: text('problem.order', { lower: isField ? text(`fields.${lower}`) : lower }),
      };
    }
    case 'tooLopsided': {
      const [above, below] = [shown(problem.above), shown(problem.below)];
      return { p50: text('problem.lopsided', { above, below }) };
    }
    case 'negative':
      return { deviation: text('problem.negative') };
    case 'wrongProbability':
      return { [`outcomes.${String(problem.index)}.probability`]: text('problem.probability') };
    case 'probabilitySum':
      return { outcomes: text('problem.sum', { sum: formats.percent(problem.sum) }) };
    case 'tooFew':
      return {
        [problem.field === 'changes' ? 'shape' : 'outcomes']: text('problem.few', {
          least: problem.least,
        }),
      };
    case 'noWidth':
    case 'tooWide':
    case 'notANumber':
      return { [problem.field === 'changes' ? 'shape' : problem.field]: text('problem.noWidth') };
  }
}
