import { Tooltip } from '@fluentui/react-components';

interface ShownTooltipProps {
  readonly target: HTMLElement;
  readonly text: string;
  /** The pointer has moved on to the tooltip itself, which then stays. */
  readonly onPointerEnter: () => void;
  readonly onHide: (isNow: boolean) => void;
}

/** A tooltip at an element that is on the page already. */
export function ShownTooltip({ target, text, onPointerEnter, onHide }: ShownTooltipProps) {
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
