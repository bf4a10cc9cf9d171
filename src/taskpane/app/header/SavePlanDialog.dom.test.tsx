import { act, screen, within } from '@testing-library/react';
import { writePlanFile } from '../../../domain/index';
import { renderPane } from '../../../../test/support/pane/render-pane';
import { watchFiles } from '../../../../test/support/pane/watch-files';
import { smallPlan } from '../../../../test/support/plans/small-plan';

const files = watchFiles();

/** Opens a command of the pane's menu. */
async function choose({ user }: ReturnType<typeof renderPane>, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More commands' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

const saveDialog = async () =>
  within(await screen.findByRole('dialog', { name: 'Save as a plan file' }));

/** A pane whose plan has changed since it was opened and is on no sheets. */
function changedPane(savesFiles = true): ReturnType<typeof renderPane> {
  const pane = renderPane({ plan: smallPlan(), savesFiles });
  act(() => {
    pane.session.setAssumption({
      ...{ scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2025, value: 0.01 },
    });
  });
  return pane;
}

describe('saving the plan as a file', () => {
  it('hands the file over and says that nobody reports what became of it', async () => {
    const pane = changedPane();
    await choose(pane, 'Save as a plan file');
    const dialog = await saveDialog();
    expect(files()).toEqual([`${smallPlan().id}.plan.json`]);
    expect(dialog.getByText(/was handed over.*look in your downloads/)).not.toBeNull();
  });

  it('hands nothing over where files vanish, and shows the text of the plan', async () => {
    const pane = changedPane(false);
    await choose(pane, 'Save as a plan file');
    const dialog = await saveDialog();
    expect(files()).toEqual([]);
    expect(dialog.getByText(/Excel for Mac and iPad saves no files/)).not.toBeNull();
    const text = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'The plan as text' });
    const { plan } = pane.session.getState();
    expect(plan && text.value).toBe(plan && writePlanFile(plan));
  });

  it('calls the plan saved only when the user says so', async () => {
    const pane = changedPane();
    await choose(pane, 'Save as a plan file');
    await pane.user.click((await saveDialog()).getByRole('button', { name: 'Close, not saved' }));
    await choose(pane, 'Open another plan…');
    const asked = within(await screen.findByRole('alertdialog', { name: 'Open another plan?' }));
    await pane.user.click(asked.getByRole('button', { name: 'Save as a file first' }));
    await pane.user.click((await saveDialog()).getByRole('button', { name: 'The plan is saved' }));
    await choose(pane, 'Open another plan…');
    expect(await screen.findByRole('button', { name: 'Choose a plan file' })).not.toBeNull();
  });

  it('copies the text, or selects it where the clipboard is closed to the pane', async () => {
    const pane = changedPane(false);
    await choose(pane, 'Save as a plan file');
    const dialog = await saveDialog();
    const copy = dialog.getByRole('button', { name: 'Copy the text' });
    await pane.user.click(copy);
    expect(await dialog.findByText('The text is on the clipboard.')).not.toBeNull();
    const { plan } = pane.session.getState();
    expect(await navigator.clipboard.readText()).toBe(plan && writePlanFile(plan));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await pane.user.click(copy);
    expect(await dialog.findByText(/The text is selected: press Ctrl\+C/)).not.toBeNull();
    const text = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'The plan as text' });
    expect(text.selectionEnd).toBe(text.value.length);
    expect(document.activeElement).toBe(text);
  });
});
