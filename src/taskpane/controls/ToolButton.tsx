import { Button, type ButtonProps } from '@fluentui/react-components';
import { useTooltip } from './use-tooltip';

/** A button, not a link that looks like one. */
type PlainButtonProps = Extract<ButtonProps, { as?: 'button' }>;

type ToolButtonProps = Omit<PlainButtonProps, 'appearance' | 'size' | 'children'> & {
  /** What it does: shown on hover and focus, and its name for a screen reader. */
  readonly label: string;
};

/** A small button that shows an icon alone. */
export function ToolButton({ label, ...button }: ToolButtonProps) {
  const { handlers, tooltip } = useTooltip(label);
  return (
    <>
      <Button {...handlers} {...button} aria-label={label} appearance="subtle" size="small" />
      {tooltip}
    </>
  );
}
