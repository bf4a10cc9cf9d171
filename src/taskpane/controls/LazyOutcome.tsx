import { lazy, Suspense } from 'react';
import type { OutcomeProps } from './Outcome';
import { useOutcomeStyles } from './Outcome.styles';

/** The bar is loaded with the first message. A message about a broken connection does without it. */
const Outcome = lazy(async () => {
  const loaded = await import('./Outcome').catch(() => null);
  return { default: loaded?.Outcome ?? PlainOutcome };
});

/** An {@link Outcome} that costs the first load nothing: its words are there at once. */
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
