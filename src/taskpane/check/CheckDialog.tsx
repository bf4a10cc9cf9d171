import { type ReactNode, useRef, useState } from 'react';
import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { excelCheck as english } from '../../i18n/en/excel-check';
import { excelCheck as chinese } from '../../i18n/zh-CN/excel-check';
import type {
  ExcelCheck,
  ExcelCheckFailure,
  ExcelCheckPort,
  Verdict,
} from '../../workbook/ports/excel-check-port';
import { CopyText } from '../controls/buttons/CopyText';
import { Outcome } from '../controls/layout/Outcome';
import { usePane } from '../controls/pane-context';
import { StepDialog } from '../controls/layout/StepDialog';
import { useLazyTexts } from '../controls/use-lazy-texts';
import { answered, KINDS, ofKind, outcomeText, reportText, summaryText } from './check-model';

const TEXTS = { en: english, 'zh-CN': chinese };

type Step =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'working';
      readonly done: number;
      readonly all: number;
      readonly isStopping: boolean;
    }
  | { readonly kind: 'done'; readonly check: ExcelCheck }
  | { readonly kind: 'failed'; readonly failure: ExcelCheckFailure }
  | { readonly kind: 'opened' };

interface CheckDialogProps {
  readonly port: ExcelCheckPort;
  readonly onClose: () => void;
}

/** Tries what PlanPath assumes about Excel, in a blank workbook only, and gives a report. */
export function CheckDialog({ port, onClose }: CheckDialogProps) {
  const t = useLazyTexts(TEXTS);
  const { t: pane } = usePane();
  const { step, start, stop, openBlank, answer } = useCheck(port);
  const isWorking = step.kind === 'working';
  const isNotEmpty = step.kind === 'failed' && step.failure.kind === 'notEmpty';
  return (
    <StepDialog
      title={t('title')}
      step={step.kind}
      isBusy={isWorking}
      isLive={!isWorking}
      actions={
        <>
          {isWorking && (
            <Button disabledFocusable={step.isStopping} onClick={stop}>
              {t('stop')}
            </Button>
          )}
          {isNotEmpty && (
            <Button appearance="primary" onClick={openBlank}>
              {t('openBlank')}
            </Button>
          )}
          {!isWorking && !isNotEmpty && (
            <Button appearance={step.kind === 'done' ? 'secondary' : 'primary'} onClick={start}>
              {step.kind === 'asking' ? t('start') : t('again')}
            </Button>
          )}
          <Button disabledFocusable={isWorking} onClick={() => !isWorking && onClose()}>
            {pane('app.close')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <StepContent step={step} onAnswer={answer} />
    </StepDialog>
  );
}

interface StepContentProps {
  readonly step: Step;
  readonly onAnswer: (id: string, isSo: boolean) => void;
}

function StepContent({ step, onAnswer }: StepContentProps): ReactNode {
  const t = useLazyTexts(TEXTS);
  const { failureText } = usePane();
  switch (step.kind) {
    case 'asking':
      return <p>{t('lead')}</p>;
    case 'working':
      return (
        <Field
          label={t(step.isStopping ? 'stopping' : 'working', {
            ...{ done: Math.min(step.done + 1, step.all), all: step.all },
          })}
        >
          <ProgressBar value={step.done} max={Math.max(1, step.all)} />
        </Field>
      );
    case 'done':
      return <Findings check={step.check} onAnswer={onAnswer} />;
    case 'opened':
      return <Outcome intent="success">{t('opened')}</Outcome>;
    case 'failed': {
      if (step.failure.kind === 'notEmpty') {
        return (
          <Outcome intent="info" title={t('notEmptyTitle')}>
            {t('notEmpty')}
          </Outcome>
        );
      }
      const { reason, next } = failureText(step.failure);
      return <Outcome intent="error">{t('failed', { why: reason, next })}</Outcome>;
    }
  }
}

function useCheck(port: ExcelCheckPort) {
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const stopping = useRef<AbortController | null>(null);
  const start = async (): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    const { signal } = controller;
    setStep({ kind: 'working', done: 0, all: 1, isStopping: false });
    const checked = await port.run({
      onProgress: (done, all) =>
        setStep({ kind: 'working', done, all, isStopping: signal.aborted }),
      signal,
    });
    setStep(
      checked.ok
        ? { kind: 'done', check: checked.value }
        : { kind: 'failed', failure: checked.error },
    );
  };
  const openBlank = async (): Promise<void> => {
    const opened = await port.openBlank();
    setStep(opened.ok ? { kind: 'opened' } : { kind: 'failed', failure: opened.error });
  };
  return {
    step,
    start: () => void start(),
    stop: () => {
      stopping.current?.abort();
      setStep((before) => (before.kind === 'working' ? { ...before, isStopping: true } : before));
    },
    openBlank: () => void openBlank(),
    answer: (id: string, isSo: boolean) =>
      setStep((before) =>
        before.kind === 'done' ? { kind: 'done', check: answered(before.check, id, isSo) } : before,
      ),
  };
}

interface FindingsProps {
  readonly check: ExcelCheck;
  readonly onAnswer: (id: string, isSo: boolean) => void;
}

/** The question that is open, the report, what differs, what could not be tried, what held. */
function Findings({ check, onAnswer }: FindingsProps) {
  const styles = useStyles();
  const t = useLazyTexts(TEXTS);
  const { locale } = usePane();
  return (
    <>
      <p className={styles.text}>{summaryText(check, t)}</p>
      {ofKind(check, 'asked').map((verdict) => (
        <Question key={verdict.id} verdict={verdict} onAnswer={onAnswer} />
      ))}
      <CopyText label={t('report')} text={reportText(check, t, locale)} />
      {KINDS.filter((kind) => ofKind(check, kind).length > 0).map((kind) => (
        <section key={kind} className={styles.group}>
          <h3 className={styles.heading}>{t(kind)}</h3>
          <ul className={styles.list}>
            {ofKind(check, kind).map((verdict) => (
              <Finding key={verdict.id} verdict={verdict} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What only the person can tell. */
function Question({
  verdict,
  onAnswer,
}: { readonly verdict: Verdict } & Pick<FindingsProps, 'onAnswer'>) {
  const styles = useStyles();
  const t = useLazyTexts(TEXTS);
  const { locale } = usePane();
  const { id, question } = verdict;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t('asked')}</h3>
      <p className={styles.text}>{question?.[locale]}</p>
      <div className={styles.answers}>
        <Button onClick={() => onAnswer(id, true)}>{t('yes')}</Button>
        <Button onClick={() => onAnswer(id, false)}>{t('no')}</Button>
      </div>
    </section>
  );
}

function Finding({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const t = useLazyTexts(TEXTS);
  const { locale } = usePane();
  return (
    <li>
      <strong>{verdict.name[locale]}</strong>
      <p className={styles.text}>{verdict.assumed[locale]}</p>
      <p className={styles.text}>{outcomeText(verdict, t)}</p>
    </li>
  );
}

const useStyles = makeStyles({
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  group: { overflowWrap: 'anywhere' },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { ...typographyStyles.body1, margin: 0 },
});
