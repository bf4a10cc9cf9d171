import {
  lazy,
  Suspense,
  useId,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { MenuCommand } from './MenuPopup';

/** The popup is loaded when the menu is first opened. */
const MenuPopup = lazy(async () => {
  const { MenuPopup: component } = await import('./MenuPopup');
  return { default: component };
});

/** Props for the button that opens the menu. */
export interface MenuTriggerProps {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface ToolMenuProps {
  readonly commands: readonly MenuCommand[];
  /** Renders the button that opens the menu. */
  readonly children: (trigger: MenuTriggerProps) => ReactNode;
}

/** A button that opens a menu of commands. */
export function ToolMenu({ commands, children }: ToolMenuProps) {
  const id = useId();
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const show = (from: HTMLElement, open: boolean): void => {
    setTarget(from);
    setOpen(open);
  };
  return (
    <>
      {children({
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: ({ currentTarget }) => show(currentTarget, !isOpen),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          show(event.currentTarget, true);
        },
      })}
      {target && (
        <Suspense fallback={null}>
          <MenuPopup {...{ target, isOpen, commands }} labelledBy={id} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
