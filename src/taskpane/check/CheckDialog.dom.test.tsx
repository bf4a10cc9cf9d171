import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../test/support/pane/render-pane';
import { smallPlan } from '../../../test/support/plans/small-plan';
import type { ExcelCheckPort, Verdict } from '../../workbook/ports/excel-check-port';

const verdict = (id: string, outcome: Verdict['outcome'], question: string | null): Verdict => ({
  ...{ id, outcome, calls: 'Range.values', source: 'https://learn.microsoft.com/' },
  ...{ expected: 1, isExample: false, milliseconds: 5 },
  name: { en: `Name ${id}`, 'zh-CN': `名称 ${id}` },
  assumed: { en: `Assumed ${id}.`, 'zh-CN': `假定 ${id}。` },
  question: question === null ? null : { en: question, 'zh-CN': question },
});

const excel = {
  ...{ productVersion: '1.2.3', platform: 'PC', version: '16.0' },
  ...{ displayLanguage: 'de-DE', contentLanguage: 'de-DE', sets: ['ExcelApi 1.20'] },
};

function createPort(changes: Partial<ExcelCheckPort> = {}): ExcelCheckPort {
  return {
    run: ({ onProgress }) => {
      onProgress(0, 3);
      const verdicts = [
        verdict('one', { kind: 'held' }, null),
        verdict('two', { kind: 'differs', observed: 'other' }, null),
        verdict('three', { kind: 'notTried', why: { kind: 'asked' } }, 'Is it there?'),
      ];
      return Promise.resolve({ ok: true, value: { excel, verdicts, all: 3 } });
    },
    openBlank: () => Promise.resolve({ ok: true, value: undefined }),
    ...changes,
  };
}

async function opened(excelCheck: ExcelCheckPort, locale: 'en' | 'zh-CN' = 'en') {
  const { user } = renderPane({ plan: smallPlan(), excelCheck, locale });
  const isEnglish = locale === 'en';
  await user.click(screen.getByRole('button', { name: isEnglish ? 'More commands' : '更多命令' }));
  const item = isEnglish ? 'Check this Excel…' : '检查本机 Excel…';
  await user.click(await screen.findByRole('menuitem', { name: item }));
  const title = isEnglish ? 'Check this Excel' : '检查本机 Excel';
  const dialog = within(await screen.findByRole('dialog', { name: title }));
  return { user, dialog };
}

describe('CheckDialog', () => {
  it('says what it does first, then shows what differs, in words', async () => {
    const { user, dialog } = await opened(createPort());
    expect(dialog.getByText(/runs in a blank workbook only/)).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Start the check' }));
    expect(await dialog.findByText('Held: 1. Differs: 1. Could not be tried: 0.')).not.toBeNull();
    expect(dialog.getByText('Excel gave "other"; expected was 1.')).not.toBeNull();
  });

  it('asks what only the person can tell and counts the answer', async () => {
    const { user, dialog } = await opened(createPort());
    await user.click(dialog.getByRole('button', { name: 'Start the check' }));
    expect(await dialog.findByRole('heading', { name: 'Only you can tell' })).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Yes' }));
    expect(await dialog.findByText('Held: 2. Differs: 1. Could not be tried: 0.')).not.toBeNull();
  });

  it('says that it stops, and how far it came', async () => {
    let stopped = (): void => undefined;
    const { user, dialog } = await opened(
      createPort({
        run: ({ onProgress }) =>
          new Promise((resolve) => {
            onProgress(1, 3);
            const verdicts = [verdict('one', { kind: 'held', observed: 7 }, null)];
            stopped = () => resolve({ ok: true, value: { excel, verdicts, all: 3 } });
          }),
      }),
    );
    await user.click(dialog.getByRole('button', { name: 'Start the check' }));
    expect(dialog.getByRole('progressbar', { name: 'Trying 2 of 3…' })).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Stop' }));
    expect(dialog.getByRole('progressbar', { name: 'Stopping after 2 of 3…' })).not.toBeNull();
    stopped();
    expect(await dialog.findByText(/Stopped: 1 of 3 were tried\.$/)).not.toBeNull();
    expect(dialog.getByText('Excel gave 7.')).not.toBeNull();
  });

  it('gives a report with every assumption', async () => {
    const { user, dialog } = await opened(createPort());
    await user.click(dialog.getByRole('button', { name: 'Start the check' }));
    const report = await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Report' });
    expect(report.value).toContain('Platform PC, version 16.0, display language de-DE');
    expect(report.value).toContain('[Differs] two: Assumed two.');
    expect(report.value).toContain('[Held] one: Assumed one.');
    expect(report.value).toContain('ExcelApi 1.20');
  });

  it('leaves a workbook that is not blank alone and offers a blank one, in Chinese too', async () => {
    const { user, dialog } = await opened(
      createPort({ run: () => Promise.resolve({ ok: false, error: { kind: 'notEmpty' } }) }),
      'zh-CN',
    );
    await user.click(dialog.getByRole('button', { name: '开始检查' }));
    expect(await dialog.findByText(/此工作簿不是空白的/)).not.toBeNull();
    await user.click(dialog.getByRole('button', { name: '打开空白工作簿' }));
    expect(await dialog.findByText(/空白工作簿已打开/)).not.toBeNull();
  });

  it('says why it ended early', async () => {
    const { user, dialog } = await opened(
      createPort({ run: () => Promise.resolve({ ok: false, error: { kind: 'readOnly' } }) }),
    );
    await user.click(dialog.getByRole('button', { name: 'Start the check' }));
    expect(await dialog.findByText(/The check ended early\./)).not.toBeNull();
  });

  it('can be opened before there is a plan', async () => {
    const { user } = renderPane({ excelCheck: createPort() });
    await user.click(screen.getByRole('button', { name: 'Check this Excel…' }));
    expect(await screen.findByRole('dialog', { name: 'Check this Excel' })).not.toBeNull();
  });
});
