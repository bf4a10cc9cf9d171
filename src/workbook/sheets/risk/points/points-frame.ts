import type { Shape } from '../../../../domain/index';
import type { PlannedCell } from '../../../model';
import type { SheetContext } from '../../layout/sheet-context';
import type { referencesFrom } from '../../layout/sheet-layout';
import type { PointsLayout } from './points-layout';
import type { ListCells, SettingCells, VaryingShape } from './shape-formulas';

/** A column of the table of uncertainties that the formulas read. */
export type UncertaintyColumn =
  | ('scenario' | 'indicator' | 'driver' | 'year' | 'shape' | 'low' | 'mode' | 'high')
  | ('p10' | 'p50' | 'p90' | 'mean' | 'deviation' | 'outcomes' | 'measuredFrom')
  | 'yearCorrelation';

/** What all formulas of *Risk points* are made from. */
export interface PointsFrame {
  readonly context: SheetContext;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly at: PointsLayout;
  /** The cells in which the scenario, the indicator, the year and the target are chosen. */
  readonly asked: Readonly<Record<'scenario' | 'indicator' | 'year' | 'target', string>>;
  /** A column of the table of uncertainties, absolute; of all columns the same rows. */
  readonly uncertain: (key: UncertaintyColumn) => string;
  /** The header cell of that table's first column. */
  readonly uncertainHeader: string;
  /** The words of the table of uncertainties. */
  readonly words: {
    readonly shape: (shape: Shape) => string;
    readonly assumption: string;
  };
  /** The shapes that the plan uses. */
  readonly shapes: ReadonlySet<VaryingShape>;
}

/** A formula of which the engine's result is not known: whoever opens the file works it out. */
export function worked(body: string): PlannedCell {
  return { kind: 'formula', formula: `=${body}` };
}

/** The settings of the distribution in a year. */
export function settingsOf({ at }: PointsFrame, year: number): SettingCells {
  const cell = (key: 'shape' | 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'peak') =>
    at.inYear(key, year);
  return {
    ...{ shape: cell('shape'), first: cell('first'), second: cell('second') },
    ...{ third: cell('third'), fourth: cell('fourth'), fifth: cell('fifth') },
    peak: cell('peak'),
    ...{ values: at.list('sorted', year), upTo: at.list('upTo', year) },
  };
}

/** The settings of the last uncertain step. */
export function lastSettings({ at }: PointsFrame): SettingCells & { readonly lists: ListCells } {
  const last = at.scalar('lastStep');
  return {
    ...{ shape: at.scalar('shape'), first: at.scalar('first'), second: at.scalar('second') },
    ...{ third: at.scalar('third'), fourth: at.scalar('fourth'), fifth: at.scalar('fifth') },
    peak: at.scalar('peak'),
    ...{ values: at.listOf('sorted', last), upTo: at.listOf('upTo', last) },
    lists: { values: at.across(0), widths: at.across(1), shares: at.across(2) },
  };
}

/** Ranges of Projections, and the years that the plan covers. */
export function projectionsOf({ context: { layout }, refs }: PointsFrame) {
  const { firstDriverRow, driverRowCount, baseColumn, keyColumn, headerRow } = layout.projections;
  const drivers = { row: firstDriverRow, rowCount: driverRowCount, columnCount: 1 };
  return {
    driverKeys: refs.projections({ ...drivers, column: keyColumn }),
    /** A driver's numbers in a projected year, from 1. */
    driversIn: (year: number) => refs.projections({ ...drivers, column: baseColumn + year }),
    year: (index: number) => refs.projectionCell(headerRow, baseColumn + index),
  };
}
