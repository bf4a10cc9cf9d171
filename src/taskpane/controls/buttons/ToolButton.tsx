import { Button, type ButtonProps } from '@fluentui/react-components';
import { useTooltip } from './use-tooltip';

/** A button, not a link that looks like one. */
type PlainButtonProps = Extract<ButtonProps, { as?: 'button' }>;

type ToolButtonProps = Omit<PlainButtonProps, 'appearance' | 'size' | 'children'> & {
  /** What it does: the tooltip and the accessible name. */
  readonly label: string;
};

/** A small button with only an icon. */
export function ToolButton({ label, ...button }: ToolButtonProps) {
  const { handlers, tooltip } = useTooltip(label);
  return (
    <>
      <Button {...handlers} {...button} aria-label={label} appearance="subtle" size="small" />
      {tooltip}
    </>
  );
}
