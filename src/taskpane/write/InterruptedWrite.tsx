import { lazy, Suspense, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type {
  FinishedWrite,
  InterruptedWrite as Interrupted,
  Recovery,
  WorkbookFailure,
} from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { Outcome } from '../controls/layout/Outcome';
import { WriteProgressBar } from './WriteProgressBar';
import { useStepStyles } from '../controls/layout/step.styles';
import { RefusedFormatting } from './RefusedFormatting';
import { useWriteTexts } from './use-write-texts';
import { sentences, wordList } from '../../i18n/sentences';

const KeptFilesDialog = lazy(async () => {
  const { KeptFilesDialog: component } = await import('./KeptFilesDialog');
  return { default: component };
});

/**
 * Asks how to resolve a write that was interrupted in an earlier session; afterwards tells which
 * formatting Excel has refused.
 */
export function InterruptedWrite() {
  const interrupted = useSessionState((state) => state.interrupted);
  const unformatted = useSessionState((state) => state.unformatted);
  if (interrupted) return <Notice interrupted={interrupted} />;
  return unformatted && <Unformatted {...unformatted} />;
}

/** What Excel has refused of the finished write, and a second try in the language of its sheets. */
function Unformatted({ locale, unformatted }: FinishedWrite) {
  const { session } = usePane();
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const isWriting = useSessionState(({ writing }) => writing !== null);
  const again = async (): Promise<void> => {
    const result = await session.write(locale, new AbortController().signal);
    // This notice shows the failure, so the pane need not show it again.
    session.dismissFailure();
    setFailure(result.ok ? null : result.error);
  };
  return isWriting ? (
    <WriteProgressBar />
  ) : (
    <RefusedFormatting refused={unformatted} failure={failure} onAgain={() => void again()} />
  );
}

function Notice({ interrupted }: { readonly interrupted: Interrupted }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { session, failureText } = usePane();
  const [isAtWork, setAtWork] = useState(false);
  const [isShowingKept, setShowingKept] = useState(false);
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  const recover = async (how: Recovery): Promise<void> => {
    setAtWork(true);
    try {
      const result = await session.recoverWrite(how, new AbortController().signal);
      // While this notice is there it shows the failure, so the pane need not show it again.
      if (session.getState().interrupted !== null) session.dismissFailure();
      setFailure(result.ok ? null : result.error);
    } finally {
      setAtWork(false);
    }
  };
  const words = failure && failureText(failure);
  if (interrupted.isUnderWay) return <UnderWay startedAt={interrupted.startedAt} />;
  return (
    <>
      <Outcome intent="warning" title={text('interrupted.title')}>
        <Facts interrupted={interrupted} />
        {isAtWork && <WriteProgressBar />}
        {!isAtWork && (
          <div className={styles.links}>
            {interrupted.isIntact && (
              <>
                <Button appearance="primary" size="small" onClick={() => void recover('finish')}>
                  {text('interrupted.finish')}
                </Button>
                <Button size="small" onClick={() => void recover('remove')}>
                  {text('interrupted.remove')}
                </Button>
              </>
            )}
            <Button size="small" onClick={() => setShowingKept(true)}>
              {text('kept.open')}
            </Button>
          </div>
        )}
        {isShowingKept && (
          <Suspense fallback={null}>
            <KeptFilesDialog
              onClose={() => setShowingKept(false)}
              onLeave={() => {
                setShowingKept(false);
                void recover('leave');
              }}
            />
          </Suspense>
        )}
      </Outcome>
      {words && (
        <Outcome intent="error" title={text('interrupted.failed')}>
          {sentences(words.reason, words.next)}
        </Outcome>
      )}
    </>
  );
}

/** Says that another pane is writing. */
function UnderWay({ startedAt }: Pick<Interrupted, 'startedAt'>) {
  const text = useWriteTexts();
  const { formats } = usePane();
  return (
    <Outcome intent="info" title={text('interrupted.underWayTitle')}>
      {text('interrupted.underWay', { at: formats.instant(startedAt) })}
    </Outcome>
  );
}

function Facts({ interrupted }: { readonly interrupted: Interrupted }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats, locale } = usePane();
  const { startedAt, changedSheets, addedSheets, isIntact } = interrupted;
  const isRestored = isIntact && changedSheets.length + addedSheets.length === 0;
  const list = (sheets: readonly string[]): string => wordList(sheets, locale);
  return (
    <div className={styles.section}>
      <p className={styles.text}>
        {sentences(
          text(isRestored ? 'interrupted.restored' : 'interrupted.text', {
            at: formats.instant(startedAt),
          }),
          changedSheets.length > 0
            ? text('interrupted.changed', { sheets: list(changedSheets) })
            : '',
          addedSheets.length > 0 ? text('interrupted.added', { sheets: list(addedSheets) }) : '',
        )}
      </p>
      {isIntact ? (
        <>
          <p className={styles.text}>{text('interrupted.finishText')}</p>
          <p className={styles.text}>{text('interrupted.removeText')}</p>
        </>
      ) : (
        <p className={styles.text}>{text('interrupted.damaged')}</p>
      )}
    </div>
  );
}
