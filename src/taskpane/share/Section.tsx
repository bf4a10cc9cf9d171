import type { ReactNode } from 'react';
import { useSendDialogStyles } from './SendDialog.styles';

/** One thing that can be done, what it would do, and its button. */
export function Section({
  title,
  lines,
  items = [],
  children,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
  readonly children?: ReactNode;
}) {
  const styles = useSendDialogStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
