import { lazy, Suspense } from 'react';
import type { OutcomeProps } from './Outcome';
import { useOutcomeStyles } from './Outcome.styles';

/** The message bar is loaded with the first message; if that fails, plain text is shown. */
const Outcome = lazy(async () => {
  const loaded = await import('./Outcome').catch(() => null);
  return { default: loaded?.Outcome ?? PlainOutcome };
});

/** An {@link Outcome} that is not part of the first load; its text is shown at once. */
export function LazyOutcome(props: OutcomeProps) {
  return (
    <Suspense fallback={<PlainOutcome {...props} />}>
      <Outcome {...props} />
    </Suspense>
  );
}

function PlainOutcome({ title, actions, children }: OutcomeProps) {
  const styles = useOutcomeStyles();
  return (
    <div className={styles.plain}>
      {title !== undefined && <strong>{title}</strong>} {children} {actions}
    </div>
  );
}
