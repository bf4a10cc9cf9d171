import { Button } from '@fluentui/react-components';
import { usePane } from '../../controls/pane-context';
import { StepDialog } from '../../controls/layout/StepDialog';

interface DiscardDialogProps {
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Asks before changes are discarded, and offers to save them. */
export function DiscardDialog({ onClose, onSave, onDiscard }: DiscardDialogProps) {
  const { t } = usePane();
  return (
    <StepDialog
      title={t('header.unsavedTitle')}
      width="narrow"
      isAlert
      isLive={false}
      actions={
        <>
          <Button appearance="primary" onClick={onSave}>
            {t('header.unsavedSave')}
          </Button>
          <Button onClick={onDiscard}>{t('header.unsavedOpen')}</Button>
          <Button appearance="subtle" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      {t('header.unsavedText')}
    </StepDialog>
  );
}
