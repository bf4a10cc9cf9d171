import { useEffect, useState } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { Result } from '../../shared/result';
import type { KeptFile, WorkbookFailure } from '../../workbook/ports/workbook-port';
import { CopyText } from '../controls/buttons/CopyText';
import { handOverFile } from '../controls/hand-over-file';
import { Outcome } from '../controls/layout/Outcome';
import { StepDialog } from '../controls/layout/StepDialog';
import { useStepStyles } from '../controls/layout/step.styles';
import { usePane } from '../controls/pane-context';
import { useWriteTexts } from './use-write-texts';
import { sentences } from '../../i18n/sentences';

interface KeptFilesDialogProps {
  readonly onClose: () => void;
  /** Deletes the record; every cell stays as it is. */
  readonly onLeave: () => void;
}

/** Hands over what the record of an interrupted write keeps: plans and old contents. */
export function KeptFilesDialog({ onClose, onLeave }: KeptFilesDialogProps) {
  const text = useWriteTexts();
  const { t, session } = usePane();
  const [found, setFound] = useState<Result<readonly KeptFile[], WorkbookFailure> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.keptFiles().then((files) => {
      if (isCurrent) setFound(files);
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return (
    <StepDialog
      title={text('kept.title')}
      step={found === null ? 'reading' : 'read'}
      actions={
        <>
          <Button appearance="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
          {found?.ok && <Button onClick={onLeave}>{text('kept.leave')}</Button>}
        </>
      }
      onClose={onClose}
    >
      {found === null && <Spinner size="small" label={text('kept.reading')} />}
      {found?.ok && <Files files={found.value} />}
      {found?.ok === false && <Failed failure={found.error} />}
    </StepDialog>
  );
}

function Files({ files }: { readonly files: readonly KeptFile[] }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  return (
    <>
      <p className={styles.text}>{text(files.length > 0 ? 'kept.lead' : 'kept.nothing')}</p>
      {files.map((file) => (
        <Kept key={file.name} file={file} />
      ))}
      <p className={styles.text}>{text('kept.leaveText')}</p>
    </>
  );
}

function Kept({ file: { kind, name, text: content } }: { readonly file: KeptFile }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { savesFiles } = usePane();
  const [isHandedOver, setHandedOver] = useState(false);
  const save = (): void => {
    handOverFile(
      content,
      name,
      kind === 'oldCells' || kind === 'record' ? PLAIN : 'application/json',
    );
    setHandedOver(true);
  };
  return (
    <section className={styles.section} aria-label={name}>
      <p className={styles.text}>{text(`kept.kind.${kind}`)}</p>
      {savesFiles && (
        <div className={styles.links}>
          <Button size="small" onClick={save}>
            {text('kept.save', { name })}
          </Button>
        </div>
      )}
      {isHandedOver && <p className={styles.text}>{text('kept.handedOver', { name })}</p>}
      <CopyText label={text('kept.text', { name })} text={content} />
    </section>
  );
}

const PLAIN = 'text/plain;charset=utf-8';

function Failed({ failure }: { readonly failure: WorkbookFailure }) {
  const text = useWriteTexts();
  const { failureText } = usePane();
  const { reason, next } = failureText(failure);
  return (
    <Outcome intent="error" title={text('kept.failed')}>
      {sentences(reason, next)}
    </Outcome>
  );
}
