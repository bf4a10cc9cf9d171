import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Indicator, PlanReport } from '../../../domain/index';
import { hangingOn, removeIndicator } from '../../../session/commands/edit/remove-indicator';
import { wordList } from '../../../i18n/sentences';
import { StepDialog } from '../../controls/layout/StepDialog';
import { usePane } from '../../controls/pane-context';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { formProblems } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { useEditorTexts } from '../use-editor-texts';

interface RemoveDialogProps {
  readonly report: PlanReport;
  readonly indicator: Indicator;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

/** Says what hangs on an indicator before it is removed. */
export function RemoveDialog({ report, indicator, onNotice, onClose }: RemoveDialogProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const pane = usePane();
  const { t, locale, session } = pane;
  const [problem, setProblem] = useState<string | null>(null);
  const { plan } = report;
  const name = indicator.name[locale];
  const hanging = hangingOn(plan, indicator.id);
  const names = (list: readonly Indicator[]): string =>
    wordList(
      list.map((each) => each.name[locale]),
      locale,
    );
  const isLast = plan.indicators.length === 1;
  const remove = (): void => {
    const done = session.edit(removeIndicator(report, indicator.id));
    if (!done.ok) {
      return setProblem(formProblems(done.error, { ...pane, text, plan, fields: [] }).whole);
    }
    onNotice({ text: text('removed', { name }), canUndo: true });
    onClose();
  };
  const counts = (['targets', 'projects', 'scenarios'] as const).filter(
    (key) => hanging[key].length > 0,
  );
  return (
    <StepDialog
      title={text('remove.title', { name })}
      width="narrow"
      actions={
        <>
          <Button appearance="primary" disabledFocusable={isLast} onClick={remove}>
            {text('remove.action')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
      onClose={onClose}
    >
      {isLast ? (
        <p className={styles.problem}>{text('remove.last')}</p>
      ) : (
        <ul className={styles.list}>
          {counts.map((key) => (
            <li key={key}>{text(`remove.${key}`, { count: hanging[key].length })}</li>
          ))}
          {(['followers', 'parts'] as const)
            .filter((key) => hanging[key].length > 0)
            .map((key) => (
              <li key={key}>{text(`remove.${key}`, { names: names(hanging[key]) })}</li>
            ))}
          {hanging.isPriceIndex && <li>{text('remove.priceIndex')}</li>}
          <li>{text('remove.cells')}</li>
        </ul>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </StepDialog>
  );
}
