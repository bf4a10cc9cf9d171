import { useId, type ReactNode } from 'react';
import { useEditorStyles } from './editor.styles';

/** One thing that can be chosen, with its small picture and a sentence. */
interface Choice<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly detail: string;
  readonly picture: ReactNode;
}

interface PictureChoiceProps<Key extends string> {
  readonly question: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | null;
  readonly problem: string | undefined;
  readonly onChange: (key: Key) => void;
}

/** Asks a question whose answers are told apart by a name, a sentence and a picture. */
export function PictureChoice<Key extends string>({
  question,
  choices,
  chosen,
  problem,
  onChange,
}: PictureChoiceProps<Key>) {
  const styles = useEditorStyles();
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{question}</legend>
      <div className={styles.kinds}>
        {choices.map(({ key, name, detail, picture }) => (
          <label key={key} className={styles.kind}>
            <input
              type="radio"
              name={group}
              checked={key === chosen}
              aria-describedby={`${group}-${key}`}
              aria-label={name}
              onChange={() => onChange(key)}
            />
            {picture}
            <span>
              <span className={styles.kindName}>{name}</span>
              <span className={styles.detail} id={`${group}-${key}`}>
                {detail}
              </span>
            </span>
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
