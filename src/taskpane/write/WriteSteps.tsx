import { Button, Link, Spinner } from '@fluentui/react-components';
import type {
  CellContent,
  DifferingResults,
  WriteReport,
} from '../../workbook/ports/workbook-port';
import { onSheet } from '../../shared/a1';
import { usePane } from '../controls/pane-context';
import { Outcome } from '../controls/layout/Outcome';
import { WriteProgressBar } from './WriteProgressBar';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import { ObstacleList } from './ObstacleList';
import { PreviewTable } from './PreviewTable';
import { RefusedFormatting } from './RefusedFormatting';
import { ReplacedPlan } from './ReplacedPlan';
import { UserChangeList } from './UserChangeList';
import type { Writing } from './use-writing';
import { contentOf, firstCellOf } from './write-dialog-model';
import { sentences } from '../../i18n/sentences';

interface WriteStepsProps {
  readonly writing: Writing;
  readonly onClose: () => void;
}

/** What the dialog shows at each step. */
export function WriteSteps({ writing, onClose }: WriteStepsProps) {
  const text = useWriteTexts();
  const { failureText } = usePane();
  const { step, decisions, decide } = writing;
  switch (step.kind) {
    case 'previewing':
      return <Spinner size="small" label={text('preview.checking')} />;
    case 'preview':
      return (
        <>
          {step.preview.replaces && <ReplacedPlan {...step.preview.replaces} />}
          <ObstacleList
            obstacles={step.preview.obstacles}
            overwrites={decisions.overwrites}
            onOverwrite={(overwrites) => decide({ ...decisions, overwrites })}
          />
          {step.preview.userChanges.length > 0 && (
            <UserChangeList preview={step.preview} decisions={decisions} onDecide={decide} />
          )}
          <PreviewTable preview={step.preview} />
        </>
      );
    case 'writing':
      return <WriteProgressBar />;
    case 'written':
      return (
        <>
          <Written report={step.report} {...{ onClose }} />
          {step.report.unformatted.length > 0 && (
            <RefusedFormatting
              refused={step.report.unformatted}
              failure={step.failure}
              onAgain={writing.formatAgain}
            />
          )}
        </>
      );
    case 'cancelled':
      return (
        <Outcome intent="warning" title={text('done.cancelled')}>
          {text('done.cancelledText')}
        </Outcome>
      );
    case 'failed': {
      const { reason, next } = failureText(step.failure);
      return step.failure.kind === 'obstructed' ? (
        <ObstacleList obstacles={step.failure.obstacles} overwrites={false} onOverwrite={null} />
      ) : (
        <Outcome intent="error" title={text('done.failed')}>
          {sentences(reason, next)}
        </Outcome>
      );
    }
  }
}

interface WrittenProps extends Pick<WriteStepsProps, 'onClose'> {
  readonly report: WriteReport;
}

function Written({ report, onClose }: WrittenProps) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats } = usePane();
  const count = (value: number): string => formats.number(value, 0);
  const moved = report.changed - report.written;
  const facts = {
    changed: count(report.changed),
    checked: count(report.checked),
    formulas: count(report.formulas),
    seconds: formats.seconds(report.milliseconds),
  };
  return (
    <Outcome intent="success" title={text('done.title')}>
      <p className={styles.text}>{text(report.changed > 0 ? 'done.text' : 'done.same', facts)}</p>
      {moved > 0 && (
        <p className={styles.detail}>{text('done.moved', { ...facts, count: count(moved) })}</p>
      )}
      {report.kept > 0 && (
        <p className={styles.text}>{text('done.kept', { count: count(report.kept) })}</p>
      )}
      {report.differing && <DifferingCells {...report.differing} />}
      <p className={styles.text}>{text('done.next')}</p>
      <SheetLinks {...report} onClose={onClose} />
    </Outcome>
  );
}

/** Cells that hold what was written and show something else. */
function DifferingCells({ count, cause, first }: DifferingResults) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats } = usePane();
  const shown = (value: CellContent['value']): string =>
    contentOf({ value, formula: null }) ?? text('done.blank');
  const facts = {
    count: formats.number(count, 0),
    cell: onSheet(first.sheet, first.cell),
    shown: shown(first.shown),
    expected: shown(first.expected),
  };
  return (
    <p role="status" className={styles.text}>
      {text(cause === 'rounded' ? 'done.rounded' : 'done.calculated', facts)}
    </p>
  );
}

/** Links to the sheets: first the brief, which sums up the plan in words, then the others. */
function SheetLinks({ sheets, brief, onClose }: WriteReport & Pick<WrittenProps, 'onClose'>) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { session } = usePane();
  const goTo = (sheet: string): void => {
    void session.goTo(firstCellOf(sheet));
    onClose();
  };
  return (
    <div className={styles.links}>
      {brief !== null && (
        <Button size="small" onClick={() => goTo(brief)}>
          {text('done.goToSheet', { sheet: brief })}
        </Button>
      )}
      <ul className={styles.others} aria-label={text('done.otherSheets')}>
        {sheets
          .filter((sheet) => sheet !== brief)
          .map((sheet) => (
            <li key={sheet}>
              <Link
                as="button"
                aria-label={text('done.goToSheet', { sheet })}
                onClick={() => goTo(sheet)}
              >
                {sheet}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
