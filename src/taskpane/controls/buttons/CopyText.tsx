import { useRef, useState } from 'react';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  text: { fontFamily: 'Consolas, "Cascadia Mono", Menlo, monospace' },
  copy: { alignSelf: 'flex-start' },
});

interface CopyTextProps {
  /** Names the text. */
  readonly label: string;
  readonly text: string;
}

/** A text to copy; where the pane may not use the clipboard, it is selected for the user's keys. */
export function CopyText({ label, text }: CopyTextProps) {
  const styles = useStyles();
  const { t } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    const isCopied = await copied(text);
    setOutcome(isCopied ? 'copied' : 'selected');
    if (!isCopied) field.current?.focus();
  };
  return (
    <>
      <Field
        label={label}
        validationState="none"
        validationMessage={
          outcome && t(outcome === 'copied' ? 'copyText.copied' : 'copyText.selected')
        }
      >
        <Textarea
          readOnly
          rows={4}
          value={text}
          textarea={{ ref: field, className: styles.text, spellCheck: false }}
        />
      </Field>
      <Button className={styles.copy} onClick={() => void copy()}>
        {t('copyText.copy')}
      </Button>
    </>
  );
}

/** Whether the text is on the clipboard now. */
async function copied(text: string): Promise<boolean> {
  const { clipboard } = navigator as Partial<Pick<Navigator, 'clipboard'>>;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
