import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { WorkbenchTranslate } from '../workbench-translate';

export interface Notice {
  readonly intent: 'error' | 'success' | 'warning';
  readonly text: string;
}

interface NoticeBarProps {
  readonly t: WorkbenchTranslate;
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** Shows a message until it is dismissed. */
export function NoticeBar({ t, notice, onDismiss }: NoticeBarProps) {
  return (
    <MessageBar intent={notice.intent}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t('dismiss')}
            icon={<Dismiss20Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
