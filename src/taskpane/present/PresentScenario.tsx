import { Badge, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { usePane } from '../controls/pane-context';
import type { TargetLineModel } from '../targets/target-line-model';
import { PresentChart } from './PresentChart';
import { PresentLegend } from './PresentLegend';
import type { MissingTarget, PresentCard, PresentModel, PresentWording } from './present-model';
import { usePresentStyles } from './Present.styles';

interface PresentScenarioProps {
  readonly model: PresentModel;
  readonly text: PresentWording['text'];
}

/** One scenario: its score, the missed targets, and every indicator with its path. */
export function PresentScenario({ model, text }: PresentScenarioProps) {
  const styles = usePresentStyles();
  return (
    <>
      <header>
        <p className={styles.quiet}>
          {model.horizon} · {model.place}
        </p>
        <div className={styles.head}>
          <h1 className={styles.scenario}>{model.scenario}</h1>
          {model.score !== null && (
            <span className={mergeClasses(styles.score, toneOf(model.meetsAll, styles))}>
              {model.meetsAll ? (
                <CheckmarkCircleFilled aria-hidden />
              ) : (
                <WarningFilled aria-hidden />
              )}
              {model.score}
            </span>
          )}
        </div>
        {model.note !== null && <p className={styles.note}>{model.note}</p>}
      </header>
      <Missing {...{ model, text }} />
      <section className={styles.section} aria-label={text('paths')}>
        <h2 className={styles.heading}>{text('paths')}</h2>
        <PresentLegend parent={model.parent} text={text} />
        <ul className={styles.grid}>
          {model.cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Missing({ model, text }: PresentScenarioProps) {
  const styles = usePresentStyles();
  if (model.score === null) return <p className={styles.note}>{text('noTargets')}</p>;
  if (model.meetsAll) return <p className={styles.note}>{text('allMet')}</p>;
  return (
    <section className={styles.section} aria-label={text('missing')}>
      <h2 className={styles.heading}>{text('missing')}</h2>
      <ul className={styles.grid}>
        {model.missing.map((target) => (
          <MissingItem key={target.id} target={target} />
        ))}
      </ul>
    </section>
  );
}

function MissingItem({ target }: { readonly target: MissingTarget }) {
  const styles = usePresentStyles();
  return (
    <li className={styles.missing}>
      <div>
        {target.indicator} {target.isIllustrative && <IllustrativeMark />}
      </div>
      <div className={styles.quiet}>{target.projected}</div>
      <div className={mergeClasses(styles.verdict, styles.short)}>{target.verdict}</div>
      <div className={styles.quiet}>{target.goal}</div>
    </li>
  );
}

function IllustrativeMark() {
  const { t } = usePane();
  return (
    <Badge appearance="outline" color="warning">
      {t('assumptions.illustrative')}
    </Badge>
  );
}

function Card({ card }: { readonly card: PresentCard }) {
  const styles = usePresentStyles();
  return (
    <li className={styles.card}>
      <div>
        <h3 className={styles.name}>{card.name}</h3>
        <div className={styles.quiet}>
          {card.unit} {card.isIllustrative && <IllustrativeMark />}
        </div>
      </div>
      <div>
        <div className={styles.quiet}>{card.headline}</div>
        <p className={styles.numberRow}>
          <span className={styles.number}>{card.value}</span>
          <span>{card.change}</span>
        </p>
      </div>
      <PresentChart report={card.report} parent={card.parent} text={card.chartText} />
      {card.targets.length > 0 && (
        <ul className={styles.targets}>
          {card.targets.map((line) => (
            <TargetItem key={line.id} line={line} />
          ))}
        </ul>
      )}
    </li>
  );
}

function TargetItem({ line }: { readonly line: TargetLineModel }) {
  const styles = usePresentStyles();
  const tone = toneOf(line.isMet, styles);
  return (
    <li className={styles.target}>
      <span className={mergeClasses(styles.icon, tone)} aria-hidden>
        {line.isMet ? <CheckmarkCircleFilled /> : <WarningFilled />}
      </span>
      <div>
        <div className={mergeClasses(styles.verdict, tone)}>{line.verdict}</div>
        <div className={styles.quiet}>{line.goal}</div>
      </div>
    </li>
  );
}

function toneOf(isMet: boolean, styles: ReturnType<typeof usePresentStyles>): string {
  return isMet ? styles.met : styles.short;
}
