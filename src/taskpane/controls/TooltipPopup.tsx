import { Tooltip } from '@fluentui/react-components';

interface TooltipPopupProps {
  readonly target: HTMLElement;
  readonly text: string;
  /** The pointer has moved on to the tooltip itself, which then stays. */
  readonly onPointerEnter: () => void;
  readonly onHide: (isNow: boolean) => void;
}

/** A tooltip at an element that is on the page already. */
export function TooltipPopup({ target, text, onPointerEnter, onHide }: TooltipPopupProps) {
  return (
    <Tooltip
      content={{ children: text, onPointerEnter, onPointerLeave: () => onHide(false) }}
      relationship="inaccessible"
      positioning={{ target }}
      visible
      onVisibleChange={(_, { visible }) => {
        if (!visible) onHide(true);
      }}
    />
  );
}
