import { Checkbox, Link } from '@fluentui/react-components';
import { obstacleText } from '../../i18n/obstacle-text';
import { sentences } from '../../i18n/sentences';
import type { Obstacle } from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { Outcome } from '../controls/layout/Outcome';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import { placeOf } from './write-dialog-model';

interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[];
  readonly overwrites: boolean;
  /** Null once the choice can no longer be changed. */
  readonly onOverwrite: ((overwrites: boolean) => void) | null;
}

/** How many obstacles are listed; the rest are counted. */
const SHOWN = 20;

/** What blocks the write: obstacles to clear first, and cells that may be overwritten. */
export function ObstacleList({ obstacles, overwrites, onOverwrite }: ObstacleListProps) {
  const text = useWriteTexts();
  const blocking = obstacles.filter(({ effect }) => effect === 'blocks');
  const asking = obstacles.filter(({ effect }) => effect === 'asks');
  return (
    <>
      {blocking.length > 0 && (
        <Outcome intent="error" title={text('obstacles.blocks')}>
          {text('obstacles.blocksLead', { count: blocking.length })}
          <Places obstacles={blocking} />
        </Outcome>
      )}
      {asking.length > 0 && (
        <Outcome intent="warning" title={text('obstacles.asks')}>
          <Places obstacles={asking} />
          {onOverwrite && (
            <Checkbox
              label={text('obstacles.overwrite')}
              checked={overwrites}
              onChange={(_, { checked }) => onOverwrite(checked === true)}
            />
          )}
        </Outcome>
      )}
    </>
  );
}

function Places({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  return (
    <>
      <ul className={styles.list}>
        {obstacles.slice(0, SHOWN).map((obstacle, index) => (
          <Place key={index} obstacle={obstacle} />
        ))}
      </ul>
      {obstacles.length > SHOWN && (
        <p className={styles.text}>{text('obstacles.more', { count: obstacles.length - SHOWN })}</p>
      )}
    </>
  );
}

function Place({ obstacle }: { readonly obstacle: Obstacle }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { locale, session } = usePane();
  const { what, next } = obstacleText(obstacle, locale);
  const place = placeOf(obstacle);
  return (
    <li className={styles.section}>
      <span>
        {sentences(what, next)}{' '}
        {place !== null && (
          <Link as="button" inline onClick={() => void session.goTo(place)}>
            {text('obstacles.goTo', { place })}
          </Link>
        )}
      </span>
    </li>
  );
}
