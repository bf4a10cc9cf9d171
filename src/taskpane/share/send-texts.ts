import type { FreezePreview } from '../../workbook/ports/sharing-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import type { PaneContextValue, PaneTranslate } from '../controls/pane-context';
import type { Outcome, SendFailure } from './send-dialog-model';
import { sentences } from '../../i18n/sentences';

/** How many cells are listed by name; the rest are counted. */
const NAMED = 5;

/** Lists the first cells by name, and how many more there are. */
export function firstOf(cells: readonly string[], t: PaneTranslate): string {
  const first = cells.slice(0, NAMED).join(', ');
  const rest = cells.length - NAMED;
  return rest > 0 ? t('send.andMore', { cells: first, count: rest }) : first;
}

/** Lists what blocks freezing, why cells keep their value, and what stays unchanged. */
export function freezeItems(
  { kept, obstacles, names }: FreezePreview,
  t: PaneTranslate,
  count: (value: number) => string,
): readonly string[] {
  return [
    ...obstacles.map(({ kind, where }) => t(`send.obstacle.${kind}`, { where })),
    ...kept.map(({ reason, cells }) => t(`send.kept.${reason}`, { cells: count(cells) })),
    ...names.map((name) => t('send.nameStays', { name })),
  ];
}

/** Describes what was done, with the result of the check. */
export function outcomeText(
  outcome: Outcome,
  { t, formats }: Pick<PaneContextValue, 't' | 'formats'>,
): string {
  const count = (value: number): string => formats.number(value, 0);
  switch (outcome.kind) {
    case 'frozen': {
      const { cells, formulas, values, largestDifference } = outcome.proof;
      return t('send.frozenText', {
        ...{ cells: count(cells), formulas: count(formulas), values: count(values) },
        difference: largestDifference === 0 ? '0' : largestDifference.toExponential(1),
      });
    }
    case 'copied': {
      const { copy, file } = outcome;
      const { cells, formulas, values, largestDifference } = copy.proof;
      return t(file === null ? 'send.copyOpened' : 'send.copySaved', {
        ...{ cells: count(cells), formulas: count(formulas), values: count(values) },
        difference: largestDifference === 0 ? '0' : largestDifference.toExponential(1),
        ...{ removed: count(copy.removed), file: file ?? '' },
      });
    }
    case 'thawed':
      return t('send.thawedText', { calls: count(outcome.calls) });
    case 'repaired': {
      const { entered, unknown } = outcome.report;
      const done = t('send.repairedText', { cells: count(entered) });
      if (unknown.length === 0) return done;
      return `${done} ${t('send.repairedUnknown', { cells: firstOf(unknown, t) })}`;
    }
  }
}

/** Explains why it failed, and what to do. */
export function sharingFailureText(
  failure: SendFailure,
  { t, failureText }: Pick<PaneContextValue, 't' | 'failureText'>,
): string {
  switch (failure.kind) {
    case 'nothingToDo':
      return t('send.nothingToDo');
    case 'obstacles':
      return failure.obstacles
        .map(({ kind, where }) => t(`send.obstacle.${kind}`, { where }))
        .join(' ');
    case 'changedCells':
      return t('send.thawChanged', { cells: firstOf(failure.cells, t) });
    case 'copyNotOpened':
      return t('send.copyNotOpened');
    case 'unreadableFile':
      return t('send.unreadableFile');
    default: {
      const { reason, next } = failureText(failure satisfies WorkbookFailure);
      return sentences(reason, next);
    }
  }
}
