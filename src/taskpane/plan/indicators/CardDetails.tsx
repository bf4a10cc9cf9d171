import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorReport, Plan, ScenarioReport } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { BaseField } from './BaseField';
import { cardDetails, type CardDetailsModel, type SourceLine } from './card-details-model';
import { sideScroll, sideScrolled } from '../../controls/side-scroll';

interface CardDetailsProps {
  readonly plan: Plan;
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
}

/** How the values of an indicator come about, and where its numbers come from. */
export function CardDetails({ plan, scenario, report }: CardDetailsProps) {
  const styles = useCardDetailsStyles();
  const pane = usePane();
  const { t } = pane;
  const model = cardDetails(plan, scenario, report, pane);
  return (
    <div className={styles.details}>
      {model.formula !== null && (
        <div>
          <h4 className={styles.heading}>{t('details.formula')}</h4>
          <p className={styles.formula}>{model.formula}</p>
        </div>
      )}
      {model.steps.length > 0 && <StepTable {...model} />}
      {model.projects.length > 0 && (
        <div>
          <h4 className={styles.heading}>{t('details.projects')}</h4>
          <ul className={styles.list}>
            {model.projects.map((project) => (
              <li key={project} className={styles.item}>
                {project}
              </li>
            ))}
          </ul>
        </div>
      )}
      {report.indicator.base !== null && (
        <BaseField key={report.indicator.id} plan={plan} indicator={report.indicator} />
      )}
      <div>
        <h4 className={styles.heading}>{t('details.sources')}</h4>
        <ul className={styles.list}>
          {model.sources.map((source) => (
            <Source key={source.what} {...source} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function StepTable({ years, steps }: Pick<CardDetailsModel, 'years' | 'steps'>) {
  const styles = useCardDetailsStyles();
  const { t } = usePane();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('details.steps')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('details.item')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={years[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Source({ what, evidence, where, phrase, note }: SourceLine) {
  const styles = useCardDetailsStyles();
  const { t } = usePane();
  return (
    <li className={styles.item}>
      <span className={styles.what}>{what}</span> · {evidence}
      {where !== '' && <div className={styles.where}>{where}</div>}
      {phrase !== null && <div className={styles.where}>{t('sources.phrase', { phrase })}</div>}
      {note !== null && <div className={styles.where}>{note}</div>}
    </li>
  );
}

const useCardDetailsStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.caption1Strong, margin: 0 },
  formula: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  scroll: sideScroll,
  table: {
    ...typographyStyles.caption1,
    ...sideScrolled,
    '& tbody th': { minWidth: '72px', overflowWrap: 'break-word' },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  list: { ...typographyStyles.caption1, margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  what: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
});
