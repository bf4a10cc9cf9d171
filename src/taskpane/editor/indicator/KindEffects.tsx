import type { Driver } from '../../../domain/index';
import type { KindChangeEffects } from '../../../session/commands/edit/change-kind';
import { wordList } from '../../../i18n/sentences';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { useEditorTexts } from '../use-editor-texts';

interface KindEffectsProps {
  readonly effects: KindChangeEffects;
  /** Null as long as the new path is not known. */
  readonly isSamePath: boolean | null;
}

/** What a change of kind carries over; shown before it is saved. */
export function KindEffects({ effects, isSamePath }: KindEffectsProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { t, locale } = usePane();
  const names = (drivers: readonly Driver[]): string =>
    wordList(
      drivers.map((driver) => t(`drivers.${driver}.name`)),
      locale,
    );
  const rows = (['kept', 'derived', 'lost'] as const).filter((key) => effects[key].length > 0);
  return (
    <section className={styles.box} aria-label={text('effects.title')} role="status">
      <p className={styles.caption}>{text('effects.title')}</p>
      <ul className={styles.list}>
        {isSamePath !== null && <li>{text(isSamePath ? 'effects.same' : 'effects.other')}</li>}
        {rows.map((key) => (
          <li key={key}>{text(`effects.${key}`, { drivers: names(effects[key]) })}</li>
        ))}
        {effects.scale !== 1 && (
          <li>{text(effects.scale < 1 ? 'effects.toShare' : 'effects.fromShare')}</li>
        )}
        {effects.projects.length > 0 && (
          <li>{text('effects.projects', { count: effects.projects.length })}</li>
        )}
      </ul>
    </section>
  );
}
