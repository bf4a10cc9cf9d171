import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { usePane } from '../../controls/pane-context';
import { useHeaderStyles } from './Header.styles';

interface DiscardDialogProps {
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Asks before changes are lost, and offers to keep them. */
export function DiscardDialog({ onClose, onSave, onDiscard }: DiscardDialogProps) {
  const styles = useHeaderStyles();
  const { t } = usePane();
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('header.unsavedTitle')}</DialogTitle>
          <DialogContent>{t('header.unsavedText')}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {t('header.unsavedSave')}
            </Button>
            <Button onClick={onDiscard}>{t('header.unsavedOpen')}</Button>
            <Button appearance="subtle" onClick={onClose}>
              {t('app.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
