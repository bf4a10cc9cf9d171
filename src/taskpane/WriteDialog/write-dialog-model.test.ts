import { afterPreview, afterWrite, progressOf } from './write-dialog-model';

const report = {
  ...{ sheets: ['Targets'], written: 10, checked: 10, formulas: 5 },
  ...{ kept: 0, milliseconds: 100, canUndo: true },
};

describe('the steps of writing', () => {
  it('go from the look at the workbook to the preview or the reason why there is none', () => {
    const preview = {
      ...{ sheets: [], cells: 0, changed: 0, bytes: 0, blocks: 0 },
      ...{ userChanges: [], obstacles: [], record: 'none' as const },
    };
    expect(afterPreview({ ok: true, value: preview })).toEqual({ kind: 'preview', preview });
    expect(afterPreview({ ok: false, error: { kind: 'readOnly' } })).toEqual({
      kind: 'failed',
      failure: { kind: 'readOnly' },
    });
  });

  it('end written, cancelled or failed', () => {
    expect(afterWrite({ ok: true, value: report })).toEqual({ kind: 'written', report });
    expect(afterWrite({ ok: false, error: { kind: 'cancelled' } })).toEqual({ kind: 'cancelled' });
    expect(afterWrite({ ok: false, error: { kind: 'editMode' } })).toEqual({
      kind: 'failed',
      failure: { kind: 'editMode' },
    });
  });

  it('make progress from stage to stage', () => {
    const shares = (['checking', 'writing', 'verifying', null] as const).map(progressOf);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(new Set(shares).size).toBe(4);
    expect(shares.at(-1)).toBe(1);
  });
});
