import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type {
  InterruptedWrite as Interrupted,
  WorkbookFailure,
} from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { usePlannerState } from '../controls/use-session-state';
import { Outcome } from '../controls/Outcome';
import { Progress } from './WriteProgressBar';
import { useWritingStyles } from '../controls/StepDialog.styles';
import { useWritingTexts } from './use-write-texts';

/** Asks what is to become of a write that ended midway in an earlier session. */
export function InterruptedWrite() {
  const interrupted = usePlannerState((state) => state.interrupted);
  return interrupted && <Notice interrupted={interrupted} />;
}

function Notice({ interrupted }: { readonly interrupted: Interrupted }) {
  const styles = useWritingStyles();
  const say = useWritingTexts();
  const { planner, failureText } = usePane();
  const [isAtWork, setAtWork] = useState(false);
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const recover = async (how: 'finish' | 'remove'): Promise<void> => {
    setAtWork(true);
    const result = await planner.recoverWrite(how, new AbortController().signal);
    // The notice says it; the pane need not say it a second time.
    planner.dismissFailure();
    setFailure(result.ok ? null : result.error);
    setAtWork(false);
  };
  const words = failure && failureText(failure);
  return (
    <>
      <Outcome intent="warning" title={say('interrupted.title')}>
        <Facts interrupted={interrupted} />
        {isAtWork && <Progress />}
        {interrupted.isWhole && !isAtWork && (
          <div className={styles.links}>
            <Button appearance="primary" size="small" onClick={() => void recover('finish')}>
              {say('interrupted.finish')}
            </Button>
            <Button size="small" onClick={() => void recover('remove')}>
              {say('interrupted.remove')}
            </Button>
          </div>
        )}
      </Outcome>
      {words && (
        <Outcome intent="error" title={say('interrupted.failed')}>
          {words.reason} {words.next}
        </Outcome>
      )}
    </>
  );
}

function Facts({ interrupted }: { readonly interrupted: Interrupted }) {
  const styles = useWritingStyles();
  const say = useWritingTexts();
  const { formats, locale } = usePane();
  const { startedAt, changedSheets, addedSheets, isWhole } = interrupted;
  const list = (sheets: readonly string[]): string => sheets.join(locale === 'zh-CN' ? '、' : ', ');
  return (
    <div className={styles.section}>
      <p className={styles.text}>
        {say('interrupted.text', { at: formats.instant(startedAt) })}{' '}
        {changedSheets.length > 0 && say('interrupted.changed', { sheets: list(changedSheets) })}{' '}
        {addedSheets.length > 0 && say('interrupted.added', { sheets: list(addedSheets) })}
      </p>
      {isWhole ? (
        <>
          <p className={styles.text}>{say('interrupted.finishText')}</p>
          <p className={styles.text}>{say('interrupted.removeText')}</p>
        </>
      ) : (
        <p className={styles.text}>{say('interrupted.damaged')}</p>
      )}
    </div>
  );
}
