import { screen, waitFor, within } from '@testing-library/react';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

const TEXT = '到2030年，高新技术企业达到1000家以上，城镇化率达到75%。第3页。';

async function paste(
  user: ReturnType<typeof renderPane>['user'],
  name: RegExp,
  read: RegExp,
  text = TEXT,
): Promise<void> {
  const field = await screen.findByLabelText(name);
  await user.click(field);
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: read }));
}

describe('reading a document', () => {
  it('makes a plan of what is accepted on the start page, in Chinese', async () => {
    const { session, user } = renderPane({ locale: 'zh-CN' });
    await user.click(screen.getByRole('button', { name: '读取文件' }));
    await user.type(await screen.findByLabelText(/基期年/), '2025');
    await paste(user, /文件文字/, /读取文字/);
    const dialog = within(await screen.findByRole('dialog'));
    const boxes = await dialog.findAllByRole('checkbox', { name: /2030/ });
    expect(boxes).toHaveLength(2);
    await user.click(dialog.getByRole('button', { name: '生成规划' }));
    await waitFor(() => expect(session.getState().plan?.targets).toHaveLength(2));
    expect(session.getState().plan?.indicators.map(({ name }) => name['zh-CN'])).toEqual(
      expect.arrayContaining(['高新技术企业', '城镇化率']),
    );
  });

  it('adds to the plan in one step that can be undone, and refuses when nothing is ticked', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    const before = session.getState().plan;
    await user.click(screen.getByRole('button', { name: 'More commands' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Read a document…' }));
    await paste(user, /Text of the document/, /Read the text/);
    const dialog = within(await screen.findByRole('dialog'));
    const boxes = await dialog.findAllByRole('checkbox', { name: /2030/ });
    for (const box of boxes) await user.click(box);
    await user.click(dialog.getByRole('button', { name: 'Add to the plan' }));
    expect(await dialog.findByRole('alert')).toHaveProperty(
      'textContent',
      'Tick at least one target or milestone.',
    );
    for (const box of boxes) await user.click(box);
    await user.click(dialog.getByRole('button', { name: 'Add to the plan' }));
    await waitFor(() => expect(session.getState().plan).not.toBe(before));
    session.undo();
    expect(session.getState().plan).toBe(before);
  });

  it('shows a long list in parts, and accepts what is not shown as well', async () => {
    const { session, user } = renderPane();
    const kinds = [...'金木水火土风雷山泽天日月星云雨雪江河湖海林草花石玉'];
    const text = `到2030年，${kinds.map((kind) => `${kind}器企业达到100家`).join('，')}。`;
    await user.click(screen.getByRole('button', { name: 'Read a document' }));
    await user.type(await screen.findByLabelText(/Base year/), '2025');
    await paste(user, /Text of the document/, /Read the text/, text);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findAllByRole('checkbox', { name: /2030/ })).toHaveLength(20);
    await user.click(dialog.getByRole('button', { name: 'Show 5 more (5 left)' }));
    expect(dialog.getAllByRole('checkbox', { name: /2030/ })).toHaveLength(kinds.length);
    await user.click(dialog.getByRole('button', { name: 'Make a plan of it' }));
    await waitFor(() => expect(session.getState().plan?.targets).toHaveLength(kinds.length));
  });

  it('tells that a picture of a text holds none', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('button', { name: 'Read a document' }));
    const file = new File([new Uint8Array([0, 1, 2])], 'scan.txt');
    const picker = (await screen.findAllByLabelText('Choose a file')).find(
      (each) => each instanceof HTMLInputElement,
    );
    if (!picker) throw new Error('no file input');
    await user.upload(picker, file);
    expect(await screen.findByText(/This kind of file cannot be read/)).not.toBeNull();
  });
});
