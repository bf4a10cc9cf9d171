import { oncePer } from '../../../../shared/once-per';
import type { Steps } from '../../../../shared/steps';
import { cellAddress, onSheet } from '../../../../shared/a1';
import type { PlannedSheet } from '../../../model';
import type { SheetContext } from '../../layout/sheet-context';
import { draftCheckStatus, draftSheet } from '../../layout/sheet-draft';
import { referencesFrom, RISK_ROWS } from '../../layout/sheet-layout';
import { FORMATS, STYLES } from '../../layout/sheet-styles';
import { draftPoints } from './draft-points';
import type { PointsFrame } from './points-frame';
import { pointsLayout, POINTS, type Scalar } from './points-layout';
import { pointsSize, shapesOf } from './points-source';

const LABEL_WIDTH = 40;
const NUMBER_WIDTH = 14;

/** The column of *Risk* in which the question is asked. */
export const ASKED_COLUMN = 1;

const layoutOf = oncePer((plan: SheetContext['report']['plan']) => pointsLayout(pointsSize(plan)));

/** A cell of *Risk points* as other sheets refer to it. */
export function pointsCell({ report, layout }: SheetContext, key: Scalar): string {
  return onSheet(layout.names.riskPoints, layoutOf(report.plan).scalar(key));
}

/** The labels of the targets to choose from, as a place of *Risk points*. */
export function targetLabels({ report }: SheetContext, index?: number) {
  const { rows, columns } = layoutOf(report.plan);
  const first = { row: rows.asked + 1, column: columns.labels, columnCount: 1 };
  return index === undefined
    ? { ...first, rowCount: Math.max(1, report.plan.targets.length) }
    : { ...first, row: first.row + index, rowCount: 1 };
}

/**
 * Plans *Risk points*: 512 fixed points and ordinary formulas, which work out how probable a target is
 * without the add-in.
 */
export function* planRiskPointsSheet(context: SheetContext): Steps<PlannedSheet> {
  const draft = draftSheet('riskPoints', context);
  const frame = frameOf(context);
  const { at } = frame;
  yield;
  draftPoints(draft.cells, frame);
  yield;
  const { rows, columns } = at;
  for (const row of [rows.asked, rows.yearly, rows.percentiles, rows.pointsHeading]) {
    draft.style({ row, column: 0, rowCount: 1, columnCount: 2 }, STYLES.section);
  }
  const header = {
    row: rows.pointsHeader,
    column: 0,
    rowCount: 1,
    columnCount: columns.labels - 1,
  };
  draft.style(header, STYLES.header);
  draft.style({ ...header, column: columns.draws }, { numberFormat: FORMATS.general });
  draft.style(
    { row: rows.points, column: columns.uniforms, rowCount: POINTS, columnCount: at.years },
    STYLES.technical,
  );
  draft.width(0, LABEL_WIDTH);
  for (let column = 1; column < columns.labels; column += 1) draft.width(column, NUMBER_WIDTH);
  draft.width(columns.labels, LABEL_WIDTH);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { rowCount: rows.pointsHeading, columnCount: columns.draws + at.years },
    ends: [rows.yearly, rows.percentiles],
  });
}

function frameOf(context: SheetContext): PointsFrame {
  const { layout, report, t } = context;
  const refs = referencesFrom(layout, 'riskPoints');
  const place = layout.tables.PlanUncertainties;
  const asked = (row: number) => onSheet(layout.names.risk, cellAddress(row, ASKED_COLUMN, 'both'));
  return {
    ...{ context, refs, at: layoutOf(report.plan), shapes: shapesOf(report.plan) },
    asked: {
      ...{ scenario: asked(RISK_ROWS.scenario), target: asked(RISK_ROWS.target) },
      ...{ indicator: asked(RISK_ROWS.indicator), year: asked(RISK_ROWS.year) },
    },
    uncertain: (key) => refs.column('PlanUncertainties', key),
    uncertainHeader: refs.tableCell(place, -1, 'scenario'),
    words: {
      shape: (shape) => t(`words.shape.${shape}`),
      assumption: t('words.measuredFrom.assumption'),
    },
  };
}
