import type { ReactNode } from 'react';
import { useViewFrameStyles } from './ViewFrame.styles';

interface ViewFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The frame of every view but the plan itself: title, introduction and content. */
export function ViewFrame({ title, lead, children }: ViewFrameProps) {
  const styles = useViewFrameStyles();
  return (
    <section className={styles.view} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.lead}>{lead}</p>
      </div>
      {children}
    </section>
  );
}
