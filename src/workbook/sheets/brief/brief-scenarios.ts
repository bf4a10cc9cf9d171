import type { PlannedCell } from '../../model';
import { drawnHeadlines } from './brief-charts';
import { cellAddress } from '../../../shared/a1';
import { differenceFormat } from '../parts/chart-texts';
import { valueFormat } from '../tables/formats-and-units';
import { blank, formula, text } from '../layout/planned-cells';
import { firstInView } from '../parts/scenario-in-view';
import type { SheetContext } from '../layout/sheet-context';
import { styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { RESULT } from '../parts/target-results';
import { statusOf } from '../parts/target-result-cells';

const COLUMNS = 4;

/** Compares the scenarios: targets met, and the final value of the first headline. */
export function draftScenarios(draft: SheetDraft, headerRow: number, context: SheetContext): void {
  const { t, own, layout, report } = context;
  const [lead] = drawnHeadlines(context);
  const refs = referencesFrom(layout, 'brief');
  const { firstPathRow, baseColumn, headerRow: yearsRow } = layout.projections;
  const last = baseColumn + report.plan.years;
  const pathRow = (scenario: number, index: number) =>
    firstPathRow + scenario * report.plan.indicators.length + index;
  const base = report.scenarios.indexOf(firstInView(report));
  const first = headerRow + 1;
  const comma = t('comparison.comma');
  const leadRow = pathRow(0, lead?.index ?? 0);
  const baseName = report.scenarios[base]?.scenario.name;
  draft.cells(headerRow, 0, [
    [
      text(t('headers.scenarioName')),
      text(t('brief.targetsMet', { count: report.plan.targets.length })),
      lead
        ? formula(
            `${refs.projectionCell(leadRow, 1)}&"${comma}"&${refs.projectionCell(yearsRow, last)}`,
            own(lead.indicator.name) + comma + String(report.years.at(-1) ?? ''),
          )
        : blank,
      text(t('brief.difference', { scenario: baseName ? own(baseName) : '' })),
    ],
  ]);
  styleHeader(draft, headerRow, COLUMNS, { column: 1, columnCount: COLUMNS - 1 });
  draft.cells(
    ...([first, 0] as const),
    report.scenarios.map((scenario, index): readonly PlannedCell[] => {
      const at = (place: number) => scenario.indicators[place]?.values.at(-1) ?? 0;
      const value = cellAddress(first + index, 2);
      const from = cellAddress(first + base, 2, 'row');
      const baseValue = report.scenarios[base]?.indicators[lead?.index ?? 0]?.values.at(-1) ?? 0;
      return [
        formula(refs.projectionCell(pathRow(index, 0), 0, 'column'), own(scenario.scenario.name)),
        metCell(index, context),
        formula(
          refs.projectionCell(pathRow(index, lead?.index ?? 0), last, 'column'),
          at(lead?.index ?? 0),
        ),
        formula(`${value}-${from}`, at(lead?.index ?? 0) - baseValue),
      ];
    }),
  );
  const rows = { row: first, column: 0, rowCount: report.scenarios.length, columnCount: COLUMNS };
  draft.style(rows, STYLES.tableRow);
  draft.style({ ...rows, columnCount: 1 }, STYLES.words);
  draft.style({ ...rows, column: 1, columnCount: 3 }, STYLES.number);
  if (!lead) return;
  draft.style(
    { ...rows, column: 2, columnCount: 1 },
    { numberFormat: valueFormat(lead.indicator) },
  );
  draft.style(
    { ...rows, column: 3, columnCount: 1 },
    { numberFormat: differenceFormat(lead.indicator) },
  );
}

/** Number of targets that a scenario meets. */
function metCell(index: number, context: SheetContext): PlannedCell {
  const { layout, report } = context;
  if (layout.targetResults.rowCount === 0) return blank;
  const refs = referencesFrom(layout, 'brief');
  const { firstPathRow, scenarioColumn } = layout.projections;
  const id = refs.projectionCell(
    firstPathRow + index * report.plan.indicators.length,
    scenarioColumn,
    'column',
  );
  const met = report.scenarios[index]?.indicators
    .flatMap(({ targets }) => targets)
    .filter((target) => statusOf(target) === 'met').length;
  return formula(
    `SUMPRODUCT((${refs.targetResults(RESULT.scenarioId)}=${id})*(${refs.targetResults(RESULT.status)}=${refs.targetTerm('met')}))`,
    met ?? 0,
  );
}
