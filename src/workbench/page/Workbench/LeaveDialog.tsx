import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { WorkbenchTranslate } from '../workbench-translate';

interface LeaveDialogProps {
  readonly t: WorkbenchTranslate;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before changes of the workbook and the plan are lost with the page. */
export function LeaveDialog({ t, onSave, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('leave.title')}</DialogTitle>
          <DialogContent>{t('leave.text')}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {t('leave.save')}
            </Button>
            <Button onClick={onLeave}>{t('leave.discard')}</Button>
            <Button appearance="subtle" onClick={onStay}>
              {t('leave.stay')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
