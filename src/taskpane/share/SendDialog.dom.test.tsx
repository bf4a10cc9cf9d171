import { screen, within } from '@testing-library/react';
import { smallPlan } from '../../../test/support/plans/small-plan';
import type { SharingPort } from '../../workbook/ports/sharing-port';
import { watchFiles } from '../../../test/support/pane/watch-files';
import { renderPane } from '../../../test/support/pane/render-pane';

type Asked = 'copy' | 'freeze' | 'thaw' | 'repair';

/** A workbook with something of everything; what was asked of it is listed. */
function createSharing(changes: Partial<SharingPort> = {}) {
  const asked: Asked[] = [];
  const sharing: SharingPort = {
    previewFreeze: () =>
      Promise.resolve({
        ok: true,
        value: {
          ...{ calls: 4, cells: 12, formulas: 9, values: 3, obstacles: [], names: ['Outlook'] },
          kept: [{ reason: 'simulated', cells: 3 }],
          sheets: [{ name: 'Report', cells: 12 }],
        },
      }),
    freeze: () => {
      asked.push('freeze');
      const value = { cells: 12, formulas: 9, values: 3, largestDifference: 1.42e-14 };
      return Promise.resolve({ ok: true, value });
    },
    previewThaw: () =>
      Promise.resolve({ ok: true, value: { cells: 5, calls: 2, changed: [], deleted: 0 } }),
    thaw: () => {
      asked.push('thaw');
      return Promise.resolve({ ok: true, value: 2 });
    },
    previewRepair: () =>
      Promise.resolve({
        ok: true,
        value: { cells: ['Report!B3'], protectedSheets: [], hidingNames: [] },
      }),
    repair: () => {
      asked.push('repair');
      return Promise.resolve({ ok: true, value: { entered: 1, unknown: [] } });
    },
    shareableCopy: () => {
      asked.push('copy');
      const proof = { cells: 12, formulas: 9, values: 3, largestDifference: 0 };
      return Promise.resolve({ ok: true, value: { bytes: new Uint8Array(1), proof, removed: 4 } });
    },
    openCopy: () => Promise.resolve({ ok: true, value: undefined }),
    ...changes,
  };
  return { sharing, asked };
}

async function opened(
  sharing: SharingPort,
  locale: 'en' | 'zh-CN' = 'en',
  { savesFiles = true }: { readonly savesFiles?: boolean } = {},
) {
  const { user } = renderPane({ plan: smallPlan(), sharing, locale, savesFiles });
  const isEnglish = locale === 'en';
  const more = isEnglish ? 'More commands' : '更多命令';
  await user.click(screen.getByRole('button', { name: more }));
  const item = isEnglish ? 'Send the workbook on…' : '发送工作簿…';
  await user.click(await screen.findByRole('menuitem', { name: item }));
  const title = isEnglish ? 'Send the workbook on' : '发送工作簿';
  return { user, dialog: within(await screen.findByRole('dialog', { name: title })) };
}

describe('SendDialog', () => {
  it('shows which cells would change and why, and does nothing by itself', async () => {
    const { sharing, asked } = createSharing();
    const { dialog } = await opened(sharing);
    expect(
      await dialog.findByText('Cells: 12, of which 9 become formulas and 3 keep their value.'),
    ).not.toBeNull();
    expect(dialog.getByText(/3 keep their value: they are simulated/)).not.toBeNull();
    expect(dialog.getByText(/The defined name Outlook calls a PLAN function/)).not.toBeNull();
    expect(dialog.getByText('2 functions can be restored in 5 frozen cells.')).not.toBeNull();
    expect(dialog.getByText(/no longer recognises the functions in Report!B3/)).not.toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ['Make a copy', /open as a new workbook: 12 cells.*Traces removed: 4\./, 'copy'],
    ['Freeze these cells', /12 cells, 9 with formulas and 3 with values.*: 1\.4e-14\./, 'freeze'],
    ['Restore the functions', '2 functions are back in their cells.', 'thaw'],
    ['Enter them again', 'Formulas entered again: 1.', 'repair'],
  ] as const)('does what “%s” says, and reports the result', async (name, text, what) => {
    const { sharing, asked } = createSharing();
    const { dialog, user } = await opened(sharing);
    await user.click(await dialog.findByRole('button', { name }));
    expect(await dialog.findByText(text)).not.toBeNull();
    expect(asked).toEqual([what]);
  });

  describe('a copy that Excel does not open', () => {
    const unopened = createSharing({
      openCopy: () =>
        Promise.resolve({ ok: false, error: { kind: 'notSupported', member: 'createWorkbook' } }),
    }).sharing;
    const files = watchFiles();

    it('is handed over as a file, which is not called saved', async () => {
      const { dialog, user } = await opened(unopened);
      await user.click(await dialog.findByRole('button', { name: 'Make a copy' }));
      expect(
        await dialog.findByText(/handed over.*Shareable copy\.xlsx.*look in your/),
      ).not.toBeNull();
      expect(files()).toEqual(['Shareable copy.xlsx']);
    });

    it('is not handed over where files vanish; the dialog says what to do instead', async () => {
      const { dialog, user } = await opened(unopened, 'en', { savesFiles: false });
      await user.click(await dialog.findByRole('button', { name: 'Make a copy' }));
      expect(await dialog.findByText(/could not be opened.*Freeze this workbook/)).not.toBeNull();
      expect(files()).toEqual([]);
    });
  });

  it('names the cells that show #NAME? all the same, and the names that hide a function', async () => {
    const { sharing } = createSharing({
      previewRepair: () =>
        Promise.resolve({
          ok: true,
          value: { cells: ['Report!B3'], protectedSheets: [], hidingNames: ['PLAN.FAN'] },
        }),
      repair: () => Promise.resolve({ ok: true, value: { entered: 1, unknown: ['Report!B3'] } }),
    });
    const { dialog, user } = await opened(sharing);
    expect(await dialog.findByText(/The name PLAN\.FAN hides the function/)).not.toBeNull();
    await user.click(await dialog.findByRole('button', { name: 'Enter them again' }));
    expect(await dialog.findByText(/entered again: 1\. Still #NAME\?: Report!B3/)).not.toBeNull();
  });

  it('offers no freezing while something blocks it, and shows where', async () => {
    const { sharing } = createSharing();
    const { dialog } = await opened({
      ...sharing,
      previewFreeze: async () => {
        const found = await sharing.previewFreeze(null);
        if (!found.ok) return found;
        const obstacles = [{ kind: 'spillBlocked', where: 'Report!C2' }] as const;
        return { ok: true, value: { ...found.value, obstacles } };
      },
    });
    expect(await dialog.findByText(/Report!C2 shows #SPILL!/)).not.toBeNull();
    expect(dialog.queryByRole('button', { name: 'Freeze these cells' })).toBeNull();
  });

  it('explains why it failed in the language of the pane', async () => {
    const { sharing } = createSharing({
      thaw: () =>
        Promise.resolve({ ok: false, error: { kind: 'changedCells', cells: ['Report!C2'] } }),
    });
    const { dialog, user } = await opened(sharing, 'zh-CN');
    await user.click(await dialog.findByRole('button', { name: '恢复函数' }));
    expect(await dialog.findByText(/被人修改，因此未恢复任何函数：Report!C2/)).not.toBeNull();
  });
});
