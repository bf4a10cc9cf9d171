import { act, screen, within } from '@testing-library/react';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

beforeEach(() => window.localStorage.clear());

const signal = () => new AbortController().signal;

describe('SheetsBar', () => {
  it('says while the sheets are being written that they are, and not that they are missing', async () => {
    const { session } = renderPane({ plan: smallPlan() });
    expect(screen.getByText('Not on sheets yet')).not.toBeNull();
    let written: ReturnType<typeof session.write> | null = null;
    act(() => {
      written = session.write('en', signal());
    });
    expect(screen.getByText('The sheets are being written')).not.toBeNull();
    expect(screen.queryByText('Not on sheets yet')).toBeNull();
    await act(async () => {
      await written;
    });
    expect(await screen.findByText('Sheets are live')).not.toBeNull();
  });

  it('offers to write the sheets in the language of the pane', async () => {
    const { user, session } = renderPane({ plan: smallPlan(), locale: 'zh-CN' });
    await act(() => session.write('zh-CN', signal()));
    expect(screen.queryByText(/The sheets are in Chinese/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'English' }));
    const offer = await screen.findByRole('button', {
      name: 'The sheets are in Chinese. Write them in English…',
    });
    await user.click(offer);
    const dialog = await screen.findByRole('dialog', { name: 'Write sheets' });
    await user.click(await within(dialog).findByRole('button', { name: 'Write' }));
    await within(dialog).findByText('The sheets are written');
    expect(session.getState().sheetsLocale).toBe('en');
    expect(screen.queryByText(/The sheets are in Chinese/)).toBeNull();
  });
});
