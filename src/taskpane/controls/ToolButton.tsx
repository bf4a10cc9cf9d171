import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components';

/** A button, not a link that looks like one. */
type PlainButtonProps = Extract<ButtonProps, { as?: 'button' }>;

type ToolButtonProps = Omit<PlainButtonProps, 'appearance' | 'size' | 'children'> & {
  /** What it does: shown on hover and focus, and its name for a screen reader. */
  readonly label: string;
};

/** A small button that shows a picture alone. A menu's trigger passes its own properties through. */
export function ToolButton({ label, ...button }: ToolButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button {...button} appearance="subtle" size="small" />
    </Tooltip>
  );
}
