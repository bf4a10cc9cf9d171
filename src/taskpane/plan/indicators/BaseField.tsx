import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { KIND_FACTS, fractionOf, type Indicator, type Plan } from '../../../domain/index';
import { parseNumber } from '../../controls/format/parse-entry';
import { usePane } from '../../controls/pane-context';
import { commandProblemText } from '../../controls/command-problem-text';

interface BaseFieldProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** The value that an indicator starts from; another one is the planner's own. */
export function BaseField({ plan, indicator }: BaseFieldProps) {
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
    // A value that stays as it is keeps its source.
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

/** A value as it is typed; a share in percent. */
function entryOf(value: number, isPercent: boolean): string {
  if (!isPercent) return String(value);
  const percent = Number((value * 100).toPrecision(15));
  return fractionOf(percent) === value ? String(percent) : String(value * 100);
}
