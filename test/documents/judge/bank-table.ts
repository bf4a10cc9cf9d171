import type { Verdict } from './judge-reading';

/** What a reader achieved on all documents of one kind. */
export interface KindVerdict extends Verdict {
  readonly documents: number;
  readonly precision: number;
  readonly recall: number;
}

/** Adds up verdicts; a kind without anything sure has made no error. */
export function sumVerdicts(kind: string, verdicts: readonly Verdict[]): KindVerdict {
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((all, verdict) => all + count(verdict), 0);
  const expected = sum((each) => each.expected);
  const found = sum((each) => each.found);
  const sure = sum((each) => each.sure);
  const right = sum((each) => each.right);
  return {
    ...{ kind, documents: verdicts.length, expected, found, sure, right },
    precision: sure === 0 ? 1 : right / sure,
    recall: expected === 0 ? 1 : found / expected,
    wrong: verdicts.flatMap((each) => each.wrong),
    missed: verdicts.flatMap((each) => each.missed),
    lost: verdicts.flatMap((each) => each.lost),
  };
}

/** Sums of each kind, in the order of their first documents, and of all documents. */
export function kindVerdicts(verdicts: readonly Verdict[]): readonly KindVerdict[] {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const ofKind = kinds.map((kind) =>
    sumVerdicts(
      kind,
      verdicts.filter((each) => each.kind === kind),
    ),
  );
  return [...ofKind, sumVerdicts('all', verdicts)];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The verdicts as a table to print. */
export function bankTable(verdicts: readonly Verdict[]): string {
  const head = [
    'Kind',
    'Documents',
    'Expected',
    'Found',
    'Recall',
    'Sure',
    'Right',
    'Precision',
    'Lost',
  ];
  const rows = kindVerdicts(verdicts).map((each) => [
    ...[each.kind, String(each.documents), String(each.expected), String(each.found)],
    ...[percent(each.recall), String(each.sure), String(each.right), percent(each.precision)],
    String(each.lost.length),
  ]);
  const widths = head.map((title, at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] ?? title).length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
