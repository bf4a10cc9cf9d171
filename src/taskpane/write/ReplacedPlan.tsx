import { wordList } from '../../i18n/sentences';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { WritePreview } from '../../workbook/ports/workbook-port';
import { Outcome } from '../controls/layout/Outcome';
import { usePane } from '../controls/pane-context';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';

const SavePlanDialog = lazy(async () => {
  const { SavePlanDialog: component } = await import('../app/header/SavePlanDialog');
  return { default: component };
});

/** Names the plan whose sheets a write replaces, and offers to save it first. */
export function ReplacedPlan({ plan, sheets }: NonNullable<WritePreview['replaces']>) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { locale } = usePane();
  const [isSaving, setSaving] = useState(false);
  const name = plan.name[locale];
  const list = wordList(sheets, locale);
  return (
    <Outcome intent="warning" title={text('preview.replaces', { plan: name })}>
      <p className={styles.text}>{text('preview.replacesText')}</p>
      <p className={styles.text}>{text('preview.replacesSheets', { sheets: list })}</p>
      <Button size="small" onClick={() => setSaving(true)}>
        {text('preview.replacesSave', { plan: name })}
      </Button>
      {isSaving && (
        <Suspense fallback={null}>
          <SavePlanDialog
            plan={plan}
            onClose={() => setSaving(false)}
            onSaved={() => setSaving(false)}
          />
        </Suspense>
      )}
    </Outcome>
  );
}
