import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { BuildingGovernmentRegular } from '@fluentui/react-icons/svg/building-government';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { LeafOneRegular } from '@fluentui/react-icons/svg/leaf-one';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { MoneyRegular } from '@fluentui/react-icons/svg/money';
import type { Session } from '../../../session/session';
import { err, type Result } from '../../../shared/result';
import { LanguageButton } from '../../controls/buttons/LanguageButton';
import { FilePicker } from '../../controls/FilePicker';
import { LazyOutcome } from '../../controls/layout/LazyOutcome';
import type { OpenProblem } from '../plan-files/open-plan';
import { TEMPLATE_NAMES, type TemplateName } from '../plan-files/template-names';
import { usePane } from '../../controls/pane-context';
import { useSessionState } from '../../controls/use-session-state';
import { useFirstRunStyles } from './FirstRun.styles';
import { sentences } from '../../../i18n/sentences';

const TableProblems = lazy(async () => {
  const { TableProblems: component } = await import('../notices/TableProblems');
  return { default: component };
});

const ReadDocumentDialog = lazy(async () => {
  const { ReadDocumentDialog: component } = await import('../../document/ReadDocumentDialog');
  return { default: component };
});

/** The texts about problems are large, so they are loaded with the first problem. */
const OpenProblems = lazy(async () => {
  const { OpenProblems: component } = await import('./OpenProblems');
  return { default: component };
});

type Source =
  | { readonly kind: 'template'; readonly name: TemplateName }
  | { readonly kind: 'file'; readonly file: File };

interface FirstRunProps {
  /** Called after a plan was opened, with the template that it comes from. */
  readonly onOpened: (template: TemplateName | null) => void;
  /** Goes back to the current plan; null if there is none. */
  readonly onBack: (() => void) | null;
}

const ICONS: Readonly<Record<TemplateName, ReactNode>> = {
  jinjiang: <BuildingGovernmentRegular aria-hidden />,
  'five-year': <CalendarLtrRegular aria-hidden />,
  helsinki: <LeafOneRegular aria-hidden />,
  fiscal: <MoneyRegular aria-hidden />,
  blank: <DocumentAddRegular aria-hidden />,
};

/** Lets the user start from a template or a plan file. */
export function FirstRun({ onOpened, onBack }: FirstRunProps) {
  const styles = useFirstRunStyles();
  const { t, noWorkbook, checkExcel } = usePane();
  const { opening, failure, open } = useOpening(onOpened);
  usePastedPlan((file) => open({ kind: 'file', file }));
  return (
    <main className={styles.page} aria-busy={opening}>
      <div className={styles.top}>
        {onBack ? (
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
            {t('firstRun.back')}
          </Button>
        ) : (
          <span className={styles.brand}>{t('app.name')}</span>
        )}
        <LanguageButton />
      </div>
      <h1 className={styles.heading}>{t('firstRun.title')}</h1>
      <p className={styles.lead}>{t('firstRun.lead')}</p>
      {failure && <OpenFailure {...failure} />}
      {onBack === null && <UnreadTables />}
      {TEMPLATE_NAMES.map((name) => (
        <Choice
          key={name}
          title={t(`firstRun.templates.${name}.title`)}
          text={t(`firstRun.templates.${name}.text`)}
          icon={ICONS[name]}
        >
          <Button
            appearance={name === TEMPLATE_NAMES[0] ? 'primary' : 'secondary'}
            disabledFocusable={opening}
            onClick={() => open({ kind: 'template', name })}
          >
            {t(`firstRun.templates.${name}.action`)}
          </Button>
        </Choice>
      ))}
      <DocumentChoice isBusy={opening} onMade={() => onOpened(null)} />
      <FileChoice isBusy={opening} onFile={(file) => open({ kind: 'file', file })} />
      {opening && <p className={styles.opening}>{t('firstRun.opening')}</p>}
      {checkExcel && (
        <Button appearance="subtle" size="small" onClick={checkExcel}>
          {t('header.checkExcel')}
        </Button>
      )}
      {noWorkbook !== null && (
        <LazyOutcome intent="info" title={t('host.noWorkbookTitle')}>
          {t(`host.${noWorkbook}`)}
        </LazyOutcome>
      )}
    </main>
  );
}

/** Why the plan of this workbook is not open: without this, its sheets would look forgotten. */
function UnreadTables() {
  const { t, failureText } = usePane();
  const problems = useSessionState((state) => state.tableProblems);
  const failure = useSessionState((state) => state.failure);
  const words = failure && failureText(failure);
  return (
    <>
      {words && (
        <LazyOutcome intent="error" title={t('failure.title')}>
          {sentences(words.reason, words.next)}
        </LazyOutcome>
      )}
      {problems.length > 0 && (
        <LazyOutcome intent="warning" title={t('firstRun.unreadTitle')}>
          <Suspense fallback={null}>
            <TableProblems of="tableProblems" />
          </Suspense>
        </LazyOutcome>
      )}
    </>
  );
}

interface OpenFailureProps {
  readonly problem: OpenProblem;
  readonly fileName: string | null;
}

/** Opens one source at a time; a problem stays visible until the next attempt. */
function useOpening(onOpened: FirstRunProps['onOpened']) {
  const { session } = usePane();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<OpenFailureProps | null>(null);
  const open = async (source: Source): Promise<void> => {
    if (opening) return;
    setOpening(true);
    setFailure(null);
    const opened = await openSource(session, source).catch(() =>
      err({ kind: 'notFetched' as const }),
    );
    setOpening(false);
    if (opened.ok) onOpened(source.kind === 'template' ? source.name : null);
    else
      setFailure({
        problem: opened.error,
        fileName: source.kind === 'file' ? source.file.name : null,
      });
  };
  return { opening, failure, open: (source: Source) => void open(source) };
}

/** Takes the text of a plan file wherever it is pasted, but for the field of a document's text. */
function usePastedPlan(onFile: (file: File) => void): void {
  const { t } = usePane();
  const take = useEffectEvent(({ clipboardData, target }: ClipboardEvent) => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const text = clipboardData?.getData('text/plain') ?? '';
    if (text.trim() !== '') onFile(new File([text], t('firstRun.pastedName')));
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}

/** Loads the plan reader on demand; rejects without a connection. */
async function openSource(session: Session, source: Source): Promise<Result<void, OpenProblem>> {
  const { openInSession, openPlanFile, openTemplate } = await import('../plan-files/open-plan');
  const read = await (source.kind === 'file'
    ? openPlanFile(source.file)
    : openTemplate(source.name));
  return read.ok ? openInSession(session, read.value) : read;
}

function Choice({
  title,
  text,
  icon,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useFirstRunStyles();
  return (
    <section className={styles.choice} aria-label={title}>
      <h2 className={styles.title}>
        {icon}
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}

/** A plan that is made from a document. */
function DocumentChoice({
  isBusy,
  onMade,
}: {
  readonly isBusy: boolean;
  readonly onMade: () => void;
}) {
  const { t, announce } = usePane();
  const [isOpen, setOpen] = useState(false);
  return (
    <Choice
      title={t('firstRun.documentTitle')}
      text={t('firstRun.documentText')}
      icon={<DocumentTextRegular aria-hidden />}
    >
      <Button disabledFocusable={isBusy} onClick={() => setOpen(true)}>
        {t('firstRun.documentAction')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReadDocumentDialog
            makesPlan
            onClose={() => setOpen(false)}
            onAccepted={(text) => {
              announce(text);
              onMade();
            }}
          />
        </Suspense>
      )}
    </Choice>
  );
}

function FileChoice({
  isBusy,
  onFile,
}: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const styles = useFirstRunStyles();
  const { t } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file && !isBusy) onFile(file);
  };
  const drag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section
      className={mergeClasses(styles.choice, isOver && styles.dropTarget)}
      aria-label={t('firstRun.fileTitle')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <h2 className={styles.title}>
        <FolderOpenRegular aria-hidden />
        {t('firstRun.fileTitle')}
      </h2>
      <p className={styles.text}>{t('firstRun.fileText')}</p>
      <div className={styles.fileRow}>
        <Button
          disabledFocusable={isBusy}
          onClick={(event) => {
            opener.current = event.currentTarget;
            picker.current?.click();
          }}
        >
          {t('firstRun.fileAction')}
        </Button>
        <span className={styles.hint}>{t('firstRun.fileDrop')}</span>
      </div>
      <FilePicker
        ref={picker}
        label={t('firstRun.fileAction')}
        accept=".json,application/json"
        onFile={(file) => {
          take(file);
          // After a file dialog, Excel moves the focus to the sheet.
          opener.current?.focus();
        }}
      />
    </section>
  );
}

/** Explains why a plan was not opened. A failed download is reported without loading anything. */
function OpenFailure({ problem, fileName }: OpenFailureProps) {
  const { t } = usePane();
  return (
    <LazyOutcome intent="error" title={t('planFile.problemsTitle')}>
      {fileName !== null && <div>{t('planFile.fileName', { name: fileName })}</div>}
      {problem.kind !== 'problems' ? (
        <div>{t(`planFile.${problem.kind}`)}</div>
      ) : (
        <>
          <p>{t('planFile.problemsCount', { count: problem.problems.length })}</p>
          <Suspense fallback={null}>
            <OpenProblems problems={problem.problems} />
          </Suspense>
        </>
      )}
    </LazyOutcome>
  );
}
