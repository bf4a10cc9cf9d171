import {
  COMPARATORS,
  DEFAULT_GROWTH_TOLERANCE,
  INDICATOR_KINDS,
  ROUNDING_SLACK,
  TARGET_BASES,
} from '../../../domain/index';
import type { CellStyle, PlannedSheet } from '../../model';
import { BRIEF_PHRASES, SCALED_UNITS } from '../layout/sentence-parts';
import { documentsTable } from '../tables/documents';
import { draftTable } from '../tables/draft-table';
import { infoTable } from '../tables/info';
import { number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { ABOUT_ROWS, columnRange, TARGET_TERMS, type TargetTerm } from '../layout/sheet-layout';
import { sheetKeys } from '../layout/sheet-keys';
import { STYLES } from '../layout/sheet-styles';
import { widthFormat } from '../tables/formats-and-units';
import type { Steps } from '../../../shared/steps';

/** Plans *About*: what this workbook is, how to read it, and the plan's own particulars. */
export function* planAboutSheet(context: SheetContext): Steps<PlannedSheet> {
  const { t, layout, own, report } = context;
  const { plan } = report;
  const draft = draftSheet('about', context);
  draft.width(0, 24);
  draft.width(1, 84);
  if (plan.description) {
    draft.cell(1, 1, text(own(plan.description)), STYLES.words);
  }
  draftFacts(draft, 2, context);
  draftColours(draft, 6, context);
  draftPairs(draft, ABOUT_ROWS.reader - 1, t('about.reader'), [
    ...sheetKeys(context).flatMap((key): readonly (readonly [string, string])[] =>
      key === 'about' || key === 'riskPoints' ? [] : [[t(`names.${key}`), t(`about.sheet.${key}`)]],
    ),
    [t('about.structure'), t('about.readerStructure')],
    [t('about.printing'), t('about.readerPrinting')],
  ]);
  draftPairs(draft, ABOUT_ROWS.evidence - 1, t('about.evidenceClasses'), [
    [t('words.evidence.stated'), t('about.evidenceStated')],
    [t('words.evidence.derived'), t('about.evidenceDerived')],
    [t('words.evidence.assumed'), t('about.evidenceAssumed')],
    [t('words.illustrative'), t('about.evidenceIllustrative')],
  ]);
  draftTargetTerms(draft, context);
  draftPairs(
    ...([draft, ABOUT_ROWS.kinds - 1, t('about.kinds')] as const),
    INDICATOR_KINDS.map((kind) => [t(`words.kind.${kind}`), t(`about.kind.${kind}`)]),
  );
  draftPairs(
    ...([draft, ABOUT_ROWS.phrases - 1, t('about.phrases')] as const),
    BRIEF_PHRASES.map((key) => [t(`about.phraseFor.${key}`), t(`about.phrase.${key}`)]),
  );
  draftScaledUnits(draft, context);
  const { PlanDocuments, PlanInfo } = layout.tables;
  draft.cell(PlanDocuments.headerRow - 1, 0, text(t('about.documents')), STYLES.section);
  yield* draftTable(draft, context, documentsTable);
  draft.cell(PlanInfo.headerRow - 1, 0, text(t('about.plan')), STYLES.section);
  yield* draftTable(draft, context, infoTable);
  draft.style(columnRange(PlanInfo, 'value'), { align: 'left' });
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    // Below follow words and phrases for the formulas, and tables that Brief and Sources print.
    printed: { columnCount: PlanDocuments.columns.length, rowCount: ABOUT_ROWS.kinds - 2 },
    ends: [0, ABOUT_ROWS.evidence - 1, ABOUT_ROWS.targetTerms - 1],
  });
}

function draftFacts(draft: SheetDraft, row: number, context: SheetContext): void {
  const { t, report, writtenOn, productVersion } = context;
  const { baseYear, years } = report.plan;
  const horizon = { base: baseYear, first: baseYear + 1, last: baseYear + years };
  const facts = [
    [t('about.horizon'), t(years === 1 ? 'about.horizonOneYear' : 'about.horizonValue', horizon)],
    [t('about.madeWith'), t('about.product', { version: productVersion ?? '' }).trim()],
    ...(writtenOn === null ? [] : [[t('about.written'), writtenOn]]),
  ];
  draft.cells(
    row,
    0,
    facts.map((fact) => fact.map(text)),
  );
  const range = { row, column: 0, rowCount: facts.length, columnCount: 1 };
  draft.style(range, STYLES.strong);
}

function draftColours(draft: SheetDraft, row: number, { t }: SheetContext): void {
  draft.cell(row, 0, text(t('about.colours')), STYLES.section);
  const samples: readonly (readonly [string, string, CellStyle])[] = [
    [t('about.sampleInput'), t('about.colourInput'), STYLES.input],
    [t('about.sampleInherited'), t('about.colourInherited'), STYLES.inherited],
    [t('about.sampleFormula'), t('about.colourFormula'), {}],
    [t('words.met'), t('about.colourMet'), STYLES.met],
    [t('words.short'), t('about.colourShort'), STYLES.short],
  ];
  samples.forEach(([word, meaning, style], index) => {
    draft.cell(row + 1 + index, 0, text(word), { ...style, verticalAlign: 'center' });
    draft.cell(row + 1 + index, 1, text(meaning), STYLES.words);
  });
}

function draftPairs(
  draft: SheetDraft,
  row: number,
  heading: string,
  pairs: readonly (readonly [string, string])[],
): void {
  draft.cell(row, 0, text(heading), STYLES.section);
  pairs.forEach(([word, meaning], index) => {
    draft.cell(row + 1 + index, 0, text(word), { ...STYLES.strong, verticalAlign: 'center' });
    draft.cell(row + 1 + index, 1, text(meaning), STYLES.words);
  });
}

function draftTargetTerms(draft: SheetDraft, context: SheetContext): void {
  const { t } = context;
  const words = TARGET_TERMS.filter((word) => word !== 'slack' && word !== 'usualTolerance');
  const pairs = words.map((word): readonly [string, string] => [
    wordOf(word, context),
    t(`about.judge.${word}`),
  ]);
  draftPairs(draft, ABOUT_ROWS.targetTerms - 1, t('about.judging'), pairs);
  const row = ABOUT_ROWS.targetTerms + words.length;
  draft.cell(row, 0, text(t('about.slack')), STYLES.strong);
  draft.cell(row, 1, number(ROUNDING_SLACK), { numberFormat: '0E+00', align: 'left' });
  draft.cell(row + 1, 0, text(t('about.usualTolerance')), STYLES.strong);
  const usual = { numberFormat: widthFormat(context), align: 'left' } as const;
  draft.cell(row + 1, 1, number(DEFAULT_GROWTH_TOLERANCE), usual);
  for (const [index, note] of [t('about.slackMeaning'), t('about.toleranceMeaning')].entries()) {
    draft.cell(row + 2 + index, 1, text(note), { ...STYLES.words, ...STYLES.note });
  }
}

function draftScaledUnits(draft: SheetDraft, { t }: SheetContext): void {
  const row = ABOUT_ROWS.scaledUnits;
  draft.cell(row - 2, 0, text(t('about.scaledUnits')), STYLES.section);
  const headers = (['begins', 'word', 'times'] as const).map((key) => t(`about.scaled.${key}`));
  draft.cells(row - 1, 0, [headers.map(text)]);
  draft.style({ row: row - 1, column: 0, rowCount: 1, columnCount: 3 }, STYLES.strong);
  draft.cells(
    ...([row, 0] as const),
    SCALED_UNITS.map(({ begins, word, times }) => [
      text(begins),
      text(t(`about.scaled.${word}`)),
      number(times),
    ]),
  );
  const all = { row, column: 0, rowCount: SCALED_UNITS.length, columnCount: 1 };
  draft.style(all, STYLES.asText);
  draft.style({ ...all, column: 2 }, { align: 'left' });
}

function wordOf(
  word: Exclude<TargetTerm, 'slack' | 'usualTolerance'>,
  { t }: SheetContext,
): string {
  if (word === 'met' || word === 'short' || word === 'outside') return t(`words.${word}`);
  const comparator = COMPARATORS.find((each) => each === word);
  if (comparator) return t(`words.comparator.${comparator}`);
  const basis = TARGET_BASES.find((each) => each === word);
  if (basis) return t(`words.basis.${basis}`);
  throw new Error(`${word} has no word`);
}
