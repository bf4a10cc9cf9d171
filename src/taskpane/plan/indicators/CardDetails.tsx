import { useState } from 'react';
import { Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  KIND_FACTS,
  fractionOf,
  to15Digits,
  type Indicator,
  type IndicatorReport,
  type Plan,
  type ScenarioReport,
} from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { cardDetails, type CardDetailsModel, type SourceLine } from './card-details-model';
import { sideScroll, sideScrolled } from '../../controls/layout/side-scroll';
import { parseNumber } from '../../controls/format/parse-entry';
import { commandProblemText } from '../../controls/command-problem-text';

interface CardDetailsProps {
  readonly plan: Plan;
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
}

/** How the values of an indicator are computed, and the sources of its numbers. */
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

interface BaseFieldProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** The base value of an indicator; changing it makes the user its source. */
function BaseField({ plan, indicator }: BaseFieldProps) {
  const pane = usePane();
  const { t, session, locale } = pane;
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isPercent = KIND_FACTS[indicator.kind].isShare;
  const kept = entryOf(indicator.base?.value ?? 0, isPercent);
  const keep = (): void => {
    if (text === null || text.trim() === '') return setText(null);
    const read = parseNumber(text, isPercent);
    if (!read.ok) {
      const key = read.error.kind === 'decimalComma' ? 'decimalComma' : 'notANumber';
      setProblem(t(`input.${key}`, { text, example: kept }));
      return;
    }
    // An unchanged value keeps its source.
    const result =
      read.value === indicator.base?.value
        ? null
        : session.setIndicatorBase({ indicator: indicator.id, value: read.value });
    if (result && !result.ok) {
      setProblem(commandProblemText(result.error, plan, pane));
      return;
    }
    setText(null);
    setProblem(null);
  };
  return (
    <Field
      label={t('details.base', {
        year: plan.baseYear,
        unit: isPercent ? '%' : indicator.unit[locale],
      })}
      {...(problem === null ? {} : { validationMessage: problem })}
    >
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('details.baseOf', { indicator: indicator.name[locale], year: plan.baseYear })}
        value={text ?? kept}
        onChange={(_, { value }) => {
          setProblem(null);
          setText(value);
        }}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Field>
  );
}

/** A value as it is typed; shares in percent. */
function entryOf(value: number, isPercent: boolean): string {
  if (!isPercent) return String(value);
  const percent = to15Digits(value * 100);
  return fractionOf(percent) === value ? String(percent) : String(value * 100);
}
