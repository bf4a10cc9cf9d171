import type { Obstacle, WritePreview, WriteReport } from '../../workbook/ports/workbook-port';
import {
  afterFormatting,
  afterPreview,
  afterWrite,
  canWrite,
  DEFAULT_DECISIONS,
  choiceOf,
  choicesOf,
  commonChoice,
  contentOf,
  decideAll,
  decideCell,
  placeOf,
} from './write-dialog-model';

const report: WriteReport = {
  sheets: ['Targets'],
  brief: null,
  changed: 4,
  written: 4,
  checked: 10,
  formulas: 5,
  kept: 0,
  differing: null,
  unformatted: [],
  milliseconds: 100,
  canUndo: true,
};
const preview: WritePreview = {
  sheets: [],
  cells: 0,
  changed: 0,
  bytes: 0,
  blocks: 1,
  userChanges: [],
  obstacles: [],
  replaces: null,
  record: 'none',
};
const obstacle = (effect: Obstacle['effect'], sheet: string | null = 'My plan'): Obstacle => ({
  kind: 'filledCells',
  sheet,
  address: 'B2:C9',
  detail: null,
  effect,
});

describe('the steps of writing', () => {
  it('go from reading the workbook to the preview, or to the reason why there is none', () => {
    expect(afterPreview({ ok: true, value: preview })).toEqual({ kind: 'preview', preview });
    expect(afterPreview({ ok: false, error: { kind: 'readOnly' } })).toEqual({
      kind: 'failed',
      failure: { kind: 'readOnly' },
    });
  });

  it('stay as written whatever comes of another try for refused formatting', () => {
    const refused = [{ sheet: 'Brief', part: 'page', chart: null } as const];
    const first = { ...report, changed: 12, unformatted: refused };
    const again = { ...report, changed: 0 };
    expect(afterFormatting(first, { ok: true, value: again })).toEqual({
      ...{ kind: 'written', report: { ...first, unformatted: [] }, failure: null },
    });
    const failure = { kind: 'editMode' } as const;
    expect(afterFormatting(first, { ok: false, error: failure })).toEqual({
      ...{ kind: 'written', report: first, failure },
    });
  });

  it('end as written, cancelled or failed', () => {
    expect(afterWrite({ ok: true, value: report })).toEqual({
      ...{ kind: 'written', report, failure: null },
    });
    expect(afterWrite({ ok: false, error: { kind: 'cancelled' } })).toEqual({ kind: 'cancelled' });
    expect(afterWrite({ ok: false, error: { kind: 'editMode' } })).toEqual({
      kind: 'failed',
      failure: { kind: 'editMode' },
    });
  });
});

describe('the decisions before a write', () => {
  it('keep every changed cell by default', () => {
    const one = decideCell(DEFAULT_DECISIONS, 'Targets!B2', 'replace');
    expect([choiceOf(one, 'Targets!B2'), choiceOf(one, 'Targets!B3')]).toEqual(['replace', 'keep']);
    expect(choicesOf(one)).toEqual({
      userChanges: { otherwise: 'keep', cells: { 'Targets!B2': 'replace' } },
      obstacles: 'refuse',
    });
  });

  it('can be made for all cells at once, except single ones', () => {
    const one = decideCell(DEFAULT_DECISIONS, 'Targets!B2', 'replace');
    expect([commonChoice(DEFAULT_DECISIONS), commonChoice(one)]).toEqual(['keep', null]);
    const all = decideAll(one, 'replace');
    expect([commonChoice(all), choiceOf(all, 'Targets!B3')]).toEqual(['replace', 'replace']);
  });

  it('block the write while an obstacle remains or is not agreed to', () => {
    const agreed = { ...DEFAULT_DECISIONS, overwrites: true };
    expect(canWrite(preview, DEFAULT_DECISIONS)).toBe(true);
    expect(canWrite({ ...preview, obstacles: [obstacle('asks')] }, DEFAULT_DECISIONS)).toBe(false);
    expect(canWrite({ ...preview, obstacles: [obstacle('asks')] }, agreed)).toBe(true);
    expect(canWrite({ ...preview, obstacles: [obstacle('blocks')] }, agreed)).toBe(false);
  });
});

describe('the text of a cell', () => {
  it('is the formula before its value, and nothing for a blank cell', () => {
    expect(contentOf({ value: 3, formula: '=1+2' })).toBe('=1+2');
    expect(contentOf({ value: 0, formula: null })).toBe('0');
    expect(contentOf({ value: '', formula: null })).toBeNull();
  });

  it('is the range of an obstacle, if it has one', () => {
    expect(placeOf(obstacle('blocks', "Li's plan"))).toBe("'Li''s plan'!B2:C9");
    expect(placeOf({ ...obstacle('blocks'), address: null })).toBe("'My plan'!A1");
    expect(placeOf({ ...obstacle('blocks', 'Brief'), address: 'C1,E1:F2' })).toBe('Brief!C1');
    expect(placeOf(obstacle('blocks', null))).toBeNull();
  });
});
