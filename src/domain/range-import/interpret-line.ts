import type { LineColumns } from './find-columns';
import { readCellNumber } from './read-cell-number';
import { readLabel } from './read-label';
import { readMatch } from './read-match';
import { readScale } from './read-scale';
import type { DatedColumn } from './read-years';
import type { SelectedCell } from './selected-range';
import type { LeftOutReason, LineGap, RangeLine, Confidence } from './range-interpretation';
import { indicatorOf, type Found, type ImportContext } from './import-context';

interface LineSurroundings {
  readonly columns: LineColumns;
  readonly years: readonly DatedColumn[];
  /** The unit that a title says for every line. */
  readonly headingUnit: string | null;
}

type FoundLine = Found<RangeLine | null>;

/** Understands one line of numbers; null with the reason where nothing is made of it. */
export function interpretLine(
  scope: ImportContext,
  row: readonly SelectedCell[],
  { columns, years, headingUnit }: LineSurroundings,
): FoundLine {
  const head = columns.name === null ? null : (row[columns.name] ?? null);
  const cells = years.flatMap((year) => {
    const cell = row[year.at];
    return cell ? [{ year, cell, number: readCellNumber(cell) }] : [];
  });
  const place = head !== null && head.value !== null ? head : cells[0]?.cell;
  const isBlank = ({ value, error }: SelectedCell): boolean => value === null && error === null;
  if (!place || row.every(isBlank)) return nothing();
  const text = String(head?.value ?? '');
  const leave = (reason: LeftOutReason, more: Partial<FoundLine> = {}): FoundLine => ({
    ...nothing(),
    leftOut: [{ address: place.address, text: text || place.text, reason }],
    ...more,
  });
  const label = readLabel(text, scope.units);
  if (cells.every(({ cell }) => isBlank(cell))) return leave('heading');
  if (cells.every(({ number }) => number.kind === 'gap')) return leave('noNumbers');
  const key = place.address;
  if (label.isTotal) return leave('total');
  // "Growth" alone says the change of the line before it.
  if (label.name === '' && label.measure === 'growth') return leave('change');
  const { match, question: which, ...named } = readMatch(scope, label, { key, cell: place });
  const asked = which ? [which] : [];
  if (match.kind === 'leftOut') return leave('notWanted', { questions: asked });
  const indicator = match.kind === 'indicator' ? indicatorOf(scope, match.indicator) : null;
  const isComputed = indicator?.kind === 'formula' && indicator.base === null;
  if (isComputed) return leave('computed', { questions: asked });
  const unitText = columns.unit === null ? null : (row[columns.unit]?.value ?? null);
  const numbers = cells.flatMap(({ number, cell }) =>
    number.kind === 'number' ? [{ ...number, text: cell.text }] : [],
  );
  const scale = readScale(scope, {
    ...{ key, address: place.address, measure: label.measure, indicator, numbers },
    written: writtenUnit(label.unit, unitText, label.measure === 'growth' ? null : headingUnit),
  });
  const questions = [...asked, ...(scale.question ? [scale.question] : [])];
  if (!scale.isKnown) return leave('unit', { questions });
  const values = cells.flatMap(({ year: { year }, cell, number }) =>
    number.kind === 'number'
      ? [
          {
            year,
            value: scale.convert({ ...number, text: cell.text }),
            ...{ read: number.value, text: cell.text, address: cell.address },
            stored: number.stored,
            role: roleOf(year, scope.plan.baseYear),
          },
        ]
      : [],
  );
  const gaps = cells.flatMap(({ year: { year }, cell, number }): readonly LineGap[] =>
    number.kind === 'gap'
      ? [{ year, address: cell.address, text: cell.text, reason: number.reason }]
      : [],
  );
  const confidence = leastSure([
    named.confidence,
    scale.confidence,
    ...years.map((year) => year.confidence),
  ]);
  const line = {
    ...{ key, address: place.address, label: text, match, measure: label.measure },
    ...{ unit: scale.unit, values, gaps, confidence },
  };
  return { value: line, leftOut: [], questions };
}

function nothing(): FoundLine {
  return { value: null, leftOut: [], questions: [] };
}

/** The nearest word counts: that of the line before that of the table. */
function writtenUnit(
  label: string | null,
  column: SelectedCell['value'],
  heading: string | null,
): RangeLine['unit'] {
  const unit = { to: null, factor: 1 };
  if (label !== null) return { ...unit, written: label, from: 'label' };
  if (typeof column === 'string' && column.trim() !== '') {
    return { ...unit, written: column.normalize('NFKC').trim(), from: 'unitColumn' };
  }
  if (heading !== null) return { ...unit, written: heading, from: 'heading' };
  return { ...unit, written: null, from: 'nothing' };
}

function roleOf(year: number, baseYear: number): 'history' | 'base' | 'future' {
  return year < baseYear ? 'history' : year === baseYear ? 'base' : 'future';
}

function leastSure(all: readonly Confidence[]): Confidence {
  return (['unsure', 'likely'] as const).find((each) => all.includes(each)) ?? 'sure';
}
