import { Button, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import type { WorkbenchTranslate } from '../workbench-translate';
import { useWorkbenchStyles } from './Workbench.styles';

interface PanePartProps {
  readonly t: WorkbenchTranslate;
  /** The element that gets the pane's frame. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly width: number;
  /** A closed pane is hidden and keeps running. */
  readonly isOpen: boolean;
  readonly isDragging: boolean;
  readonly onClose: () => void;
}

/** The add-in's pane under a title bar like Excel's. */
export function PanePart({ t, container, width, isOpen, isDragging, onClose }: PanePartProps) {
  const styles = useWorkbenchStyles();
  return (
    <aside
      className={mergeClasses(styles.pane, !isOpen && styles.hidden)}
      style={{ width }}
      aria-label={t('pane.label')}
    >
      <div className={styles.paneHead}>
        PlanPath
        <Button
          appearance="subtle"
          size="small"
          aria-label={t('pane.close')}
          icon={<Dismiss16Regular />}
          onClick={onClose}
        />
      </div>
      <div ref={container} className={mergeClasses(styles.frame, isDragging && styles.dragging)} />
    </aside>
  );
}
