import type { ReactNode } from 'react';
import { useRiskStyles } from '../Risk.styles';
import type { Chance, TargetChance } from './chances-model';

/** One probability: a number, its error, a bar, and what it is about. */
export function ChanceLine({
  chance,
  children,
}: {
  readonly chance: Chance;
  readonly children?: ReactNode;
}) {
  const styles = useRiskStyles();
  const { share, percent, error, goal } = chance;
  return (
    <li className={styles.chance}>
      <div className={styles.share}>
        <span className={styles.percent}>{percent}</span>
        {share !== null && (
          <div className={styles.meter} aria-hidden>
            <div className={styles.part} style={{ width: `${share * 100}%` }} />
          </div>
        )}
        {error !== null && <span className={styles.error}>{error}</span>}
      </div>
      <div>{children ?? goal}</div>
    </li>
  );
}

/** How sure the targets of an indicator are. */
export function TargetChances({
  label,
  chances,
}: {
  readonly label: string;
  readonly chances: readonly TargetChance[];
}) {
  const styles = useRiskStyles();
  if (chances.length === 0) return null;
  return (
    <ul className={styles.chances} aria-label={label}>
      {chances.map((chance) => (
        <ChanceLine key={chance.key} chance={chance}>
          {chance.sentence}
          <div className={styles.note}>{chance.nature}</div>
          {chance.notes.map((note) => (
            <div key={note} className={styles.note}>
              {note}
            </div>
          ))}
        </ChanceLine>
      ))}
    </ul>
  );
}
