import { lazy, Suspense, useRef, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { usePane } from '../pane-context';
import { usePlannerState } from '../use-planner-state';
import { useSheetsBarStyles } from './SheetsBar.styles';

const WriteDialog = lazy(async () => {
  const { WriteDialog: component } = await import('../WriteDialog/WriteDialog');
  return { default: component };
});

const ICONS = {
  live: <CheckmarkCircleFilled />,
  outOfDate: <WarningFilled />,
  absent: <InfoRegular />,
  noWorkbook: <InfoRegular />,
} as const;

/** Whether the sheets show the plan in hand, and the way to write them. */
export function SheetsBar() {
  const styles = useSheetsBarStyles();
  const { t, noWorkbook } = usePane();
  const sheets = usePlannerState((state) => state.sheets);
  const writing = usePlannerState((state) => state.writing);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const state = noWorkbook === null ? sheets : 'noWorkbook';
  const tone =
    state === 'live' ? styles.live : state === 'outOfDate' ? styles.outOfDate : undefined;
  return (
    <div className={styles.bar}>
      <div className={styles.state} role="status">
        <span className={mergeClasses(styles.icon, tone)} aria-hidden>
          {ICONS[state]}
        </span>
        <div>
          <div className={styles.title}>{t(`sheets.${state}`)}</div>
          <div className={styles.text}>{t(`sheets.${noWorkbook ?? sheets}Text`)}</div>
        </div>
      </div>
      <Button
        appearance={state === 'live' ? 'secondary' : 'primary'}
        icon={<TableRegular />}
        disabledFocusable={noWorkbook !== null || writing !== null}
        onClick={(event) => {
          opener.current = event.currentTarget;
          setOpen(true);
        }}
      >
        {sheets === 'absent' ? t('sheets.write') : t('sheets.writeAgain')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <WriteDialog
            onClose={() => {
              setOpen(false);
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
