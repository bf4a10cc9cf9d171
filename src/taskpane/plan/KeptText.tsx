import { useState } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useViewFrameStyles } from '../controls/ViewFrame.styles';

interface KeptTextProps {
  readonly label: string;
  /** The label with what it belongs to, for those who hear the field alone. */
  readonly name: string;
  readonly hint?: string;
  readonly kept: string;
  readonly isLong?: boolean;
  /** Whether the text was taken; one that was not stays to be mended. */
  readonly onKeep: (text: string) => boolean;
}

/** A text that is taken into the plan when the field is left or Enter is pressed. */
export function KeptText({ label, name, hint, kept, isLong = false, onKeep }: KeptTextProps) {
  const styles = useViewFrameStyles();
  const [text, setText] = useState<string | null>(null);
  const keep = (): void => {
    if (text === null) return;
    if (text === kept || onKeep(text)) setText(null);
  };
  const field = {
    size: 'small',
    'aria-label': name,
    value: text ?? kept,
    onChange: (_: unknown, { value }: { readonly value: string }) => setText(value),
    onBlur: keep,
  } as const;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {isLong ? (
        <Textarea {...field} className={styles.long} />
      ) : (
        <Input {...field} autoComplete="off" onKeyDown={({ key }) => key === 'Enter' && keep()} />
      )}
    </Field>
  );
}
