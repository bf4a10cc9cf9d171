import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { clampPaneWidth, paneLimits } from '../settings';

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly onChange: (width: number) => void;
  readonly onDragging: (isDragging: boolean) => void;
}

const useStyles = makeStyles({
  root: {
    width: '7px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      backgroundColor: tokens.colorBrandBackground,
      outlineStyle: 'none',
    },
  },
});

const step = 10;

/** Sets the width of the part to its right, by dragging or with the arrow keys. */
export function Splitter({ label, width, onChange, onDragging }: SplitterProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const changed = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: paneLimits.least,
      End: paneLimits.most,
    }[event.key];
    if (changed === undefined) return;
    event.preventDefault();
    onChange(clampPaneWidth(changed));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onDragging(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      onChange(clampPaneWidth(window.innerWidth - event.clientX));
    }
  };
  return (
    <div
      className={styles.root}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={paneLimits.least}
      aria-valuemax={paneLimits.most}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        onDragging(false);
      }}
    />
  );
}
