import { Field, ProgressBar } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { Outcome } from '../controls/layout/Outcome';
import { useWriteTexts } from './use-write-texts';
import { progressShare } from './write-progress-model';

/** The progress of the write, and a warning while Excel is waiting. */
export function WriteProgressBar() {
  const text = useWriteTexts();
  const { formats } = usePane();
  const progress = useSessionState((state) => state.writing);
  const share = progress && progressShare(progress);
  const count = (value: number): string => formats.number(value, 0);
  const cells =
    progress && progress.total > 0
      ? text('progress.cells', { done: count(progress.done), total: count(progress.total) })
      : '';
  return (
    <>
      <Field
        label={text('progress.label')}
        validationState="none"
        validationMessage={progress ? `${text(`progress.${progress.stage}`)} ${cells}` : ''}
      >
        <ProgressBar thickness="large" {...(share === null ? {} : { value: share })} />
      </Field>
      {progress?.isWaiting === true && (
        <Outcome intent="warning" title={text('progress.waitingTitle')}>
          {text('progress.waiting')}
        </Outcome>
      )}
    </>
  );
}
