import { useEffect, useRef, useState } from 'react';
import { Button, Field, Spinner, Textarea } from '@fluentui/react-components';
import type { DocumentBlock, DocumentReading } from '../../domain/index';
import type { Result } from '../../shared/result';
import { yearOfText } from '../../shared/year-text';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { Outcome } from '../controls/layout/Outcome';
import { StepBody, StepFrame } from '../controls/layout/StepDialog';
import { useStepStyles } from '../controls/layout/step.styles';
import { TextField } from '../editor/fields';
import { DocumentProposals } from './DocumentProposals';
import {
  blocksOfFile,
  blocksOfText,
  type DocumentProblem,
  LARGEST_FILE,
  readInTurns,
} from './read-source';
import { useDocumentTexts } from './use-document-texts';

interface ReadDocumentDialogProps {
  /** Whether what is accepted becomes a plan of its own; otherwise it is added to the current one. */
  readonly makesPlan: boolean;
  readonly onClose: () => void;
  /** Called with what was done. */
  readonly onAccepted: (text: string) => void;
}

type Step =
  | { readonly kind: 'source'; readonly problem: DocumentProblem | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'proposals'; readonly reading: DocumentReading };

/** Reads a document and lets the user accept, correct or leave each thing that was found. */
export function ReadDocumentDialog({ makesPlan, onClose, onAccepted }: ReadDocumentDialogProps) {
  const text = useDocumentTexts();
  const { t } = usePane();
  const current = useSessionState((state) => state.plan);
  const plan = makesPlan ? null : current;
  const [step, setStep] = useState<Step>({ kind: 'source', problem: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const again = (problem: DocumentProblem | null = null): void => {
    running.current?.abort();
    setStep({ kind: 'source', problem });
  };
  const read = async (
    source: Promise<Result<readonly DocumentBlock[], DocumentProblem>>,
    baseYear: number | null,
  ): Promise<void> => {
    const run = new AbortController();
    running.current?.abort();
    running.current = run;
    setStep({ kind: 'reading' });
    const blocks = await source;
    if (run.signal.aborted) return;
    if (!blocks.ok) return again(blocks.error);
    const reading = await readInTurns(blocks.value, { plan, baseYear }, run.signal);
    if (reading) setStep({ kind: 'proposals', reading });
  };
  return (
    <StepFrame step={step.kind} onClose={onClose}>
      {step.kind === 'source' && (
        <Source
          {...{ makesPlan, onClose }}
          problem={step.problem}
          onRead={(source, baseYear) => void read(source, baseYear)}
        />
      )}
      {step.kind === 'reading' && (
        <StepBody
          title={text('title')}
          isLive
          actions={<Button onClick={() => again()}>{text('cancel')}</Button>}
        >
          <Spinner size="small" label={text('reading')} />
        </StepBody>
      )}
      {step.kind === 'proposals' && (
        <DocumentProposals
          {...{ plan, onAccepted }}
          reading={step.reading}
          onAgain={() => again()}
          cancel={<Button onClick={onClose}>{t('app.cancel')}</Button>}
        />
      )}
    </StepFrame>
  );
}

interface SourceProps {
  readonly makesPlan: boolean;
  readonly problem: DocumentProblem | null;
  readonly onClose: () => void;
  readonly onRead: (
    source: Promise<Result<readonly DocumentBlock[], DocumentProblem>>,
    baseYear: number | null,
  ) => void;
}

/** Where the document comes from: a pasted text or a file. */
function Source({ makesPlan, problem, onClose, onRead }: SourceProps) {
  const styles = useStepStyles();
  const text = useDocumentTexts();
  const { t } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [year, setYear] = useState('');
  const baseYear = yearOfText(year.trim());
  const isYearWrong = year.trim() !== '' && baseYear === null;
  return (
    <StepBody
      title={text('title')}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={pasted.trim() === '' || isYearWrong}
            onClick={() => onRead(Promise.resolve(blocksOfText(pasted)), baseYear)}
          >
            {text('read')}
          </Button>
          <Button disabledFocusable={isYearWrong} onClick={() => picker.current?.click()}>
            {text('choose')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <p className={styles.text}>{text('lead')}</p>
      {problem && (
        <Outcome intent="error" title={t('planFile.problemsTitle')}>
          {problem.kind === 'tooLarge'
            ? text('problem.tooLarge', { megabytes: problem.megabytes, limit: LARGEST_FILE })
            : text(`problem.${problem.kind}`)}
        </Outcome>
      )}
      {makesPlan && (
        <TextField
          label={text('baseYear')}
          hint={text('baseYearHint')}
          problem={isYearWrong ? text('baseYearWrong') : undefined}
          value={year}
          onChange={setYear}
        />
      )}
      <Field label={text('paste')}>
        <Textarea
          rows={8}
          resize="vertical"
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <FilePicker
        ref={picker}
        label={text('choose')}
        accept=".txt,.md,.markdown,.docx"
        onFile={(file) => onRead(blocksOfFile(file), baseYear)}
      />
    </StepBody>
  );
}
