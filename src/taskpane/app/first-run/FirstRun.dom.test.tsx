import { act, fireEvent, screen } from '@testing-library/react';
import { writePlanFile } from '../../../domain/index';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

function choose(content: string | File, name = 'plan.json'): void {
  const file =
    typeof content === 'string' ? new File([content], name, { type: 'application/json' }) : content;
  const [picker] = screen
    .getAllByLabelText('Choose a plan file')
    .filter((element) => element instanceof HTMLInputElement);
  if (!picker) throw new Error('no file input');
  fireEvent.change(picker, { target: { files: [file] } });
}

describe('FirstRun', () => {
  it('opens a plan file', async () => {
    renderPane();
    choose(writePlanFile(smallPlan()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
  });

  it('opens a file that is dropped', async () => {
    renderPane();
    const file = new File([writePlanFile(smallPlan())], 'plan.json');
    fireEvent.drop(screen.getByRole('region', { name: 'Plan file' }), {
      dataTransfer: { files: [file] },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
  });

  it('opens a plan whose text is pasted, and names what was pasted where it is none', async () => {
    renderPane();
    const paste = (text: string): void => {
      fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
    };
    paste(' ');
    expect(screen.queryByText('This plan cannot be opened')).toBeNull();
    paste('no plan');
    expect(await screen.findByText('File: pasted text')).not.toBeNull();
    paste(writePlanFile(smallPlan()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
  });

  it('starts a blank plan', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('button', { name: 'Start a blank plan' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'New plan' })).not.toBeNull();
  });

  it('refuses a file in another encoding with advice, and opens one in UTF-16', async () => {
    const { session } = renderPane();
    const [before = '', after = ''] = writePlanFile(smallPlan()).split('Small plan');
    const encode = (text: string) => new TextEncoder().encode(text);
    const gbk = new Uint8Array([...encode(before), 0xbd, 0xf5, 0xbd, 0xad, ...encode(after)]);
    choose(new File([gbk], 'gbk.json'));
    const list = await screen.findByRole('list', { name: 'This plan cannot be opened' });
    expect(list.textContent).toContain('not saved as UTF-8');
    expect(session.getState().plan).toBeNull();
    const utf16 = new Uint16Array(
      [...`\uFEFF${before}锦江${after}`].map((each) => each.charCodeAt(0)),
    );
    choose(new File([utf16], 'utf16.json'));
    expect(await screen.findByRole('heading', { level: 1, name: '锦江' })).not.toBeNull();
  });

  it.each([
    ['en', 'Go to Assumptions!C7', /"much" does not fit here/, /PlanInfo is not in the workbook/],
    ['zh-CN', '转到 Assumptions!C7', /much/, /PlanInfo/],
  ] as const)(
    'says why the plan on the sheets is not open, in %s',
    async (locale, link, ofCell, ofTable) => {
      const { session, workbook, user } = renderPane({ locale });
      const value = { path: ['indicators', 0, 'base', 'value'], value: 'much', expected: 'number' };
      workbook.reading = {
        kind: 'problems',
        problems: [
          { problem: { kind: 'wrongType', ...value }, cell: 'Assumptions!C7' },
          { problem: { kind: 'tableMissing', path: [], table: 'PlanInfo' }, cell: null },
        ],
      };
      await act(() => session.readWorkbook());
      expect(await screen.findByText(ofCell)).not.toBeNull();
      expect(screen.getByText(ofTable)).not.toBeNull();
      await user.click(screen.getByRole('button', { name: link }));
      expect(workbook.visited).toEqual(['Assumptions!C7']);
    },
  );

  it('counts thousands of faults of one kind together', async () => {
    renderPane();
    const plan = JSON.parse(writePlanFile(smallPlan())) as { targets: object[] };
    const targets = Array.from({ length: 400 }, (_, each) => ({
      ...{ ...plan.targets[0], id: `t-${String(each)}`, indicator: 'gone' },
    }));
    choose(JSON.stringify({ ...plan, targets }).replace('"name"', '"name": "x", "name"'));
    const list = await screen.findByRole('list', { name: 'This plan cannot be opened' });
    expect(list.children).toHaveLength(50);
    expect(list.textContent).toContain('"name" stands twice');
    expect(list.textContent).toMatch(/and \d+ more like it, at targets\[…\]\.indicator/);
  });

  it('lists every problem of a plan file at once and opens nothing', async () => {
    const { session } = renderPane();
    const broken = JSON.parse(writePlanFile(smallPlan())) as Record<string, unknown>;
    choose(JSON.stringify({ ...broken, horizon: { baseYear: 2023, years: 0 }, indicator: [] }));
    const list = await screen.findByRole('list', { name: 'This plan cannot be opened' });
    expect(list.textContent).toContain('horizon.years');
    expect(list.textContent).toContain('indicators');
    expect(screen.getByText('File: plan.json')).not.toBeNull();
    expect(session.getState().plan).toBeNull();
  });

  it('does not read a file that is larger than a plan may be', async () => {
    renderPane();
    const huge = new File(['{}'], 'huge.json');
    Object.defineProperty(huge, 'size', { value: 50_000_000 });
    choose(huge);
    expect(await screen.findByText(/The file has 50 MB/)).not.toBeNull();
  });

  it('reports that a truncated file ends too early', async () => {
    renderPane();
    choose(writePlanFile(smallPlan()).slice(0, 200));
    expect(await screen.findByText(/The file ends too early/)).not.toBeNull();
  });
});
