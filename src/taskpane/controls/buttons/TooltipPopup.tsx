import { Tooltip } from '@fluentui/react-components';

interface TooltipPopupProps {
  readonly target: HTMLElement;
  readonly text: string;
  /** Called when the pointer moves onto the tooltip, which then stays open. */
  readonly onPointerEnter: () => void;
  readonly onHide: (isNow: boolean) => void;
}

/** A tooltip for an element that is already rendered. */
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
