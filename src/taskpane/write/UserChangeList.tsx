import { useId, useState } from 'react';
import { Button, Link } from '@fluentui/react-components';
import type { UserChange, WritePreview } from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import {
  choiceOf,
  commonChoice,
  contentOf,
  decideAll,
  decideCell,
  type Decisions,
} from './write-dialog-model';

interface UserChangeListProps {
  readonly preview: WritePreview;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** How many cells are shown at first, and how many more at a time. */
const SHOWN = 10;

/** The plan's cells that the user changed: each is kept or replaced, and has a link to it. */
export function UserChangeList({ preview, decisions, onDecide }: UserChangeListProps) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats } = usePane();
  const [shown, setShown] = useState(SHOWN);
  const { userChanges, record } = preview;
  const rest = userChanges.length - shown;
  return (
    <section className={styles.section} aria-label={text('changes.title')}>
      <h3 className={styles.heading}>{text('changes.title')}</h3>
      <p className={styles.text}>
        {record === 'unknown' && `${text('changes.unknown')} `}
        {text('changes.lead', { count: formats.number(userChanges.length, 0) })}
      </p>
      <Choice
        legend={text('changes.all')}
        words={{ keep: text('changes.keepAll'), replace: text('changes.replaceAll') }}
        chosen={commonChoice(decisions)}
        onChoose={(choice) => onDecide(decideAll(decisions, choice))}
      />
      <ul className={styles.list} aria-label={text('changes.list')}>
        {userChanges.slice(0, shown).map((change) => (
          <ChangedCell
            key={change.cell}
            change={change}
            chosen={choiceOf(decisions, change.cell)}
            onChoose={(choice) => onDecide(decideCell(decisions, change.cell, choice))}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + 10 * SHOWN)}>
          {text('changes.more', { count: formats.number(Math.min(rest, 10 * SHOWN), 0) })}
        </Button>
      )}
    </section>
  );
}

interface ChangedCellProps {
  readonly change: UserChange;
  readonly chosen: 'keep' | 'replace';
  readonly onChoose: (choice: 'keep' | 'replace') => void;
}

function ChangedCell({ change, chosen, onChoose }: ChangedCellProps) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { session } = usePane();
  const { cell, current, planned } = change;
  const blank = text('changes.blank');
  return (
    <li className={styles.item}>
      <Link as="button" inline onClick={() => void session.goTo(cell)}>
        {text('changes.show', { cell })}
      </Link>
      <div className={styles.text}>
        {text('changes.current', { content: contentOf(current) ?? blank })}
      </div>
      <div className={styles.detail}>
        {text('changes.planned', { content: contentOf(planned) ?? blank })}
      </div>
      <Choice
        legend={cell}
        words={{ keep: text('changes.keep'), replace: text('changes.replace') }}
        {...{ chosen, onChoose }}
      />
    </li>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly words: Readonly<Record<'keep' | 'replace', string>>;
  readonly chosen: 'keep' | 'replace' | null;
  readonly onChoose: (choice: 'keep' | 'replace') => void;
}

/** Plain radio buttons, so that a long list stays fast. */
function Choice({ legend, words, chosen, onChoose }: ChoiceProps) {
  const styles = useStepStyles();
  const name = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={legend}>
      {(['keep', 'replace'] as const).map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          {words[choice]}
        </label>
      ))}
    </div>
  );
}
