import { Button, Spinner } from '@fluentui/react-components';
import type { WriteReport } from '../../workbook/port';
import { usePane } from '../pane-context';
import { Outcome } from '../Writing/Outcome';
import { Progress } from '../Writing/Progress';
import { useWritingStyles } from '../Writing/Writing.styles';
import { useWritingTexts } from '../Writing/use-writing-texts';
import { ObstacleList } from './ObstacleList';
import { PreviewTable } from './PreviewTable';
import { UserChangeList } from './UserChangeList';
import type { Writing } from './use-writing';
import { firstCellOf } from './write-dialog-model';

interface WriteStepsProps {
  readonly writing: Writing;
  readonly onClose: () => void;
  /** Offers to take the write back. */
  readonly onUndo: () => void;
}

/** What the dialog shows at each step. */
export function WriteSteps({ writing, onClose, onUndo }: WriteStepsProps) {
  const say = useWritingTexts();
  const { failureText } = usePane();
  const { step, decisions, decide } = writing;
  switch (step.kind) {
    case 'looking':
      return <Spinner size="small" label={say('preview.checking')} />;
    case 'preview':
      return (
        <>
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
      return <Progress />;
    case 'written':
      return <Written report={step.report} {...{ onClose, onUndo }} />;
    case 'cancelled':
      return (
        <Outcome intent="warning" title={say('done.cancelled')}>
          {say('done.cancelledText')}
        </Outcome>
      );
    case 'failed': {
      const { reason, next } = failureText(step.failure);
      return step.failure.kind === 'obstructed' ? (
        <ObstacleList obstacles={step.failure.obstacles} overwrites={false} onOverwrite={null} />
      ) : (
        <Outcome intent="error" title={say('done.failed')}>
          {reason} {next}
        </Outcome>
      );
    }
  }
}

interface WrittenProps extends Pick<WriteStepsProps, 'onClose' | 'onUndo'> {
  readonly report: WriteReport;
}

function Written({ report, onClose, onUndo }: WrittenProps) {
  const styles = useWritingStyles();
  const say = useWritingTexts();
  const { formats, planner } = usePane();
  const count = (value: number): string => formats.number(value, 0);
  const facts = {
    written: count(report.written),
    checked: count(report.checked),
    formulas: count(report.formulas),
    seconds: formats.seconds(report.milliseconds),
  };
  return (
    <Outcome intent="success" title={say('done.title')}>
      <p className={styles.text}>{say(report.written > 0 ? 'done.text' : 'done.same', facts)}</p>
      {report.kept > 0 && (
        <p className={styles.text}>{say('done.kept', { count: count(report.kept) })}</p>
      )}
      <p className={styles.text}>{say('done.next')}</p>
      <div className={styles.links}>
        {report.sheets.map((sheet) => (
          <Button
            key={sheet}
            size="small"
            onClick={() => {
              void planner.goTo(firstCellOf(sheet));
              onClose();
            }}
          >
            {say('done.goToSheet', { sheet })}
          </Button>
        ))}
        {report.canUndo && report.written > 0 && (
          <Button size="small" onClick={onUndo}>
            {say('done.undo')}
          </Button>
        )}
      </div>
    </Outcome>
  );
}
