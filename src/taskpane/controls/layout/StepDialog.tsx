import type { ReactNode } from 'react';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { needFocusKeeper } from '../focus/focus-keeper';
import { useDialogFocus } from '../focus/use-dialog-focus';

needFocusKeeper();

const useStyles = makeStyles({
  narrow: { maxWidth: '360px' },
  wide: { maxWidth: '480px', padding: tokens.spacingHorizontalL },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    // The content scrolls as a whole, not its parts.
    '& > *': { flexShrink: 0 },
  },
});

interface StepFrameProps {
  /** The current step: when it changes, the focus stays in the dialog. */
  readonly step?: string;
  /** Keeps the dialog open while work runs that the user must not leave. */
  readonly isBusy?: boolean;
  readonly width?: 'narrow' | 'wide';
  /** Whether it is an alert, which only its buttons close. */
  readonly isAlert?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a dialog with one or more steps; its child is a {@link StepBody}. */
export function StepFrame(props: StepFrameProps) {
  const { step = '', isBusy = false, width = 'wide', isAlert = false, onClose, children } = props;
  const styles = useStyles();
  const surface = useDialogFocus(step);
  return (
    <Dialog
      open
      modalType={isAlert ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open && !isBusy) onClose();
      }}
    >
      <DialogSurface ref={surface} className={styles[width]}>
        {children}
      </DialogSurface>
    </Dialog>
  );
}

interface StepBodyProps {
  readonly title: string;
  /** The buttons. */
  readonly actions: ReactNode;
  /** Whether screen readers announce its changes. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

/** The body of a dialog: its content scrolls, its buttons stay visible. */
export function StepBody({ title, actions, isLive = false, children }: StepBodyProps) {
  const styles = useStyles();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content} {...(isLive ? { 'aria-live': 'polite' } : {})}>
        {children}
      </DialogContent>
      <DialogActions fluid>{actions}</DialogActions>
    </DialogBody>
  );
}

/** A dialog that moves from step to step. */
export function StepDialog({
  title,
  actions,
  isLive = true,
  children,
  ...frame
}: StepFrameProps & StepBodyProps) {
  return (
    <StepFrame {...frame}>
      <StepBody {...{ title, actions, isLive }}>{children}</StepBody>
    </StepFrame>
  );
}
