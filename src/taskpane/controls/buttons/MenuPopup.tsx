import { Fragment, useImperativeHandle, type ReactElement, type Ref } from 'react';
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { needFocusKeeper } from '../focus/focus-keeper';

needFocusKeeper();

/** One command of a menu. */
export interface MenuCommand {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  /** Keeps the menu open, for a command that users repeat. */
  readonly staysOpen?: boolean;
  /** Draws a divider above the command. */
  readonly hasDivider?: boolean;
  readonly onClick: () => void;
}

interface MenuPopupProps {
  /** The button that opens the menu. */
  readonly target: HTMLElement;
  readonly isOpen: boolean;
  readonly commands: readonly MenuCommand[];
  /** Id of the element that names the menu. */
  readonly labelledBy: string;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The popup of a menu whose button is already rendered. */
export function MenuPopup({ target, isOpen, commands, labelledBy, onOpenChange }: MenuPopupProps) {
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => onOpenChange(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Target element={target} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-labelledby={labelledBy}>
          {commands.map(({ label, icon, disabled = false, staysOpen, hasDivider, onClick }) => (
            <Fragment key={label}>
              {hasDivider && <MenuDivider />}
              <MenuItem
                {...(icon ? { icon } : {})}
                disabled={disabled}
                persistOnClick={staysOpen === true}
                onClick={onClick}
              >
                {label}
              </MenuItem>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface TargetProps {
  readonly element: HTMLElement;
  readonly ref?: Ref<HTMLElement>;
}

/** Registers the button's element as the menu's trigger; renders nothing. */
function Target({ element, ref }: TargetProps) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
}
