import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../scenarios/scenario-commands';
import type { CardCommand } from './CardMenu';

/** The dialog that is open for an indicator; without an id it adds one. */
interface OpenDialog {
  readonly kind: 'edit' | 'projects' | 'remove';
  readonly id: string | null;
}

/** Runs the commands for indicators; the code behind them is loaded with the first one. */
export function useCardCommands(onNotice: ShowNotice) {
  const pane = usePane();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const onCommand = useCallback(
    (command: CardCommand, id: string): void => {
      if (command === 'edit' || command === 'projects' || command === 'remove') {
        setOpen({ kind: command, id });
        return;
      }
      void import('../../editor/indicator/indicator-commands').then(({ duplicate, move }) => {
        const { plan } = pane.session.getState();
        const indicator = plan?.indicators.find((each) => each.id === id);
        if (!plan || !indicator) return;
        const options = { pane, plan, indicator, onNotice };
        if (command === 'duplicate') duplicate(options);
        else move(options, command === 'moveUp' ? -1 : 1);
      });
    },
    [pane, onNotice],
  );
  const close = (): void => {
    const id = open?.id ?? null;
    flushSync(() => setOpen(null));
    focusAfter(id);
  };
  return { open, onCommand, add: () => setOpen({ kind: 'edit', id: null }), close };
}

/** Returns the focus to the menu of a card, or to the button that adds one. */
function focusAfter(id: string | null): void {
  const menu = `[data-indicator="${id ?? ''}"] button[aria-haspopup="menu"]`;
  const button = document.querySelector<HTMLElement>(menu);
  (button ?? document.querySelector<HTMLElement>('[data-adds-indicator]'))?.focus();
}
