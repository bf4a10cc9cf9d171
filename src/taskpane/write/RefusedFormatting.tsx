import { Button } from '@fluentui/react-components';
import type {
  RefusedFormatting as Refused,
  WorkbookFailure,
} from '../../workbook/ports/workbook-port';
import { Outcome } from '../controls/layout/Outcome';
import { usePane } from '../controls/pane-context';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import { sentences } from '../../i18n/sentences';

interface RefusedFormattingProps {
  readonly refused: readonly Refused[];
  /** Why the last try did not come through; null where none has failed. */
  readonly failure: WorkbookFailure | null;
  readonly onAgain: () => void;
}

const MOST_SHOWN = 6;

/** What Excel has refused of a write whose cells are all written, and a second try. */
export function RefusedFormatting({ refused, failure, onAgain }: RefusedFormattingProps) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats, failureText } = usePane();
  const lines = refused.map(({ sheet, part, chart }) =>
    part === 'charts' && chart === null
      ? text('done.refused.surplus', { sheet })
      : text(`done.refused.${part}`, { sheet, chart: chart ?? '' }),
  );
  const hidden = lines.length - MOST_SHOWN;
  const reason = failure && failureText(failure);
  return (
    <Outcome
      intent="warning"
      title={text('done.refusedTitle')}
      actions={<Button onClick={onAgain}>{text('done.tryAgain')}</Button>}
    >
      <p className={styles.text}>{text('done.refusedText')}</p>
      <ul className={styles.list}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.detail}>
          {text('done.refusedMore', { count: formats.number(hidden, 0) })}
        </p>
      )}
      <p className={styles.text}>
        {reason ? sentences(reason.reason, reason.next) : text('done.refusedNext')}
      </p>
    </Outcome>
  );
}
