import type { HorizonSpec } from '../../../domain/index';
import type { HorizonEffects as Effects } from '../../../session/commands/edit/horizon';
import { wordList } from '../../../i18n/sentences';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { useEditorTexts } from '../use-editor-texts';

/** What moving the years does to the numbers; shown before it is saved. */
export function HorizonEffects({
  effects,
  to,
}: {
  readonly effects: Effects;
  readonly to: HorizonSpec;
}) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { locale } = usePane();
  const list = (years: readonly number[]): string => wordList(years, locale);
  const { dropped, added, movedBases, unknownBases, lostTargets, cutTargets } = effects;
  const { keptActuals, lostActuals, lostKnown } = effects;
  const year = to.baseYear;
  const lines = [
    dropped.length > 0 && text('horizon.dropped', { years: list(dropped) }),
    keptActuals > 0 && text('horizon.actuals', { count: keptActuals, year }),
    lostActuals > 0 && text('horizon.lostActuals', { count: lostActuals }),
    lostKnown > 0 && text('horizon.lostKnown', { count: lostKnown }),
    added.length > 0 && text('horizon.added', { years: list(added) }),
    movedBases.length > 0 && text('horizon.moved', { year, count: movedBases.length }),
    unknownBases.length > 0 && text('horizon.unknown', { year, count: unknownBases.length }),
    lostTargets.length > 0 && text('horizon.lost', { count: lostTargets.length }),
    cutTargets.length > 0 && text('horizon.cut', { count: cutTargets.length }),
  ].filter((line) => line !== false);
  return (
    <section className={styles.box} aria-label={text('horizon.title')} role="status">
      <p className={styles.caption}>{text('horizon.title')}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
