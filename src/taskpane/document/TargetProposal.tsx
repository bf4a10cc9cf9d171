import { useState } from 'react';
import { Badge, Button, Checkbox, Field, Input } from '@fluentui/react-components';
import {
  COMPARATORS,
  type DocumentReading,
  type ProposedTarget,
  TARGET_BASES,
} from '../../domain/index';
import { documentPlaceText, documentQuestionsText } from '../../i18n/document-text';
import { yearOfText } from '../../shared/year-text';
import { usePane } from '../controls/pane-context';
import { useStepStyles } from '../controls/layout/step.styles';
import { ChoiceField, TextField } from '../editor/fields';
import { useEditorTexts } from '../editor/use-editor-texts';
import {
  correctedTarget,
  type DocumentChoices,
  FIELD_QUESTIONS,
  namedWithUnit,
  openQuestions,
  type TargetCorrection,
  understood,
} from './document-choices';
import { useDocumentStyles } from './document.styles';
import { useDocumentTexts } from './use-document-texts';

interface TargetProposalProps {
  readonly target: ProposedTarget;
  readonly index: number;
  readonly reading: DocumentReading;
  readonly choices: DocumentChoices;
  readonly setChoices: (choices: DocumentChoices) => void;
}

/** A target that was found: how it was understood, its words, and what is still open. */
export function TargetProposal(props: TargetProposalProps) {
  const { target, index, reading, choices, setChoices } = props;
  const styles = useStepStyles();
  const own = useDocumentStyles();
  const text = useDocumentTexts();
  const pane = usePane();
  const { locale } = pane;
  const correction = choices.corrections.get(index);
  const open = openQuestions(target, correction);
  const [isCorrecting, setCorrecting] = useState(open.length > 0);
  const corrected = correctedTarget(reading, index, choices) ?? target;
  const goal = understood(corrected, pane) ?? text('notUnderstood');
  const { name, unit } = namedWithUnit(corrected);
  const choose = (isChosen: boolean): void => {
    const targets = new Set(choices.targets);
    if (isChosen) targets.add(index);
    else targets.delete(index);
    setChoices({ ...choices, targets });
  };
  const correct = (change: TargetCorrection): void => {
    const corrections = new Map(choices.corrections);
    const next = { ...correction, ...change };
    corrections.set(index, next);
    const targets = new Set(choices.targets);
    if (openQuestions(target, next).length === 0) targets.add(index);
    else targets.delete(index);
    setChoices({ ...choices, corrections, targets });
  };
  const others = target.asks.filter((ask) => !FIELD_QUESTIONS.some((field) => field === ask));
  const isTicked = choices.targets.has(index);
  const questions = isTicked ? [] : [...open, ...others];
  const existing = reading.indicators.find(({ name }) => name === corrected.indicator)?.existing;
  return (
    <li className={styles.card}>
      <Checkbox
        label={
          unit === null ? text('line', { name, goal }) : text('lineWithUnit', { name, goal, unit })
        }
        checked={isTicked}
        disabled={open.length > 0}
        onChange={(_, { checked }) => choose(checked === true)}
      />
      <div className={own.row}>
        <Badge appearance="outline" color={existing ? 'informative' : 'success'}>
          {text(existing ? 'inPlan' : 'newIndicator')}
        </Badge>
        <Button size="small" onClick={() => setCorrecting(!isCorrecting)}>
          {text(isCorrecting ? 'done' : 'correct')}
        </Button>
      </div>
      <span className={styles.detail}>
        {text('quote', { phrase: target.phrase, place: documentPlaceText(target.place, locale) })}
      </span>
      {questions.length > 0 && (
        <p className={styles.warning}>
          {text('open', { what: documentQuestionsText(questions, locale) })}
        </p>
      )}
      {isCorrecting && <Correction target={corrected} onCorrect={correct} />}
    </li>
  );
}

interface CorrectionProps {
  readonly target: ProposedTarget;
  readonly onCorrect: (change: TargetCorrection) => void;
}

/** The fields of a target that a document may leave open. */
function Correction({ target, onCorrect }: CorrectionProps) {
  const own = useDocumentStyles();
  const text = useDocumentTexts();
  const words = useEditorTexts();
  const [year, setYear] = useState(target.year === null ? '' : String(target.year));
  const { basis, comparator } = target;
  const unanswered = { value: '' as const, name: text('pick') };
  return (
    <div className={own.fields}>
      <TextField
        label={text('name')}
        value={target.indicator}
        onChange={(indicator) => onCorrect({ indicator })}
      />
      <ChoiceField
        label={text('basis')}
        value={basis ?? ''}
        options={[
          ...(basis === null ? [unanswered] : []),
          ...TARGET_BASES.map((value) => ({ value, name: words(`target.bases.${value}`) })),
        ]}
        onChange={(chosen) => chosen !== '' && onCorrect({ basis: chosen })}
      />
      <ChoiceField
        label={text('comparator')}
        value={comparator ?? ''}
        options={[
          ...(comparator === null ? [unanswered] : []),
          ...COMPARATORS.map((value) => ({ value, name: words(`target.comparators.${value}`) })),
        ]}
        onChange={(chosen) => chosen !== '' && onCorrect({ comparator: chosen })}
      />
      <Field label={text('year')}>
        <Input
          size="small"
          inputMode="numeric"
          autoComplete="off"
          value={year}
          onChange={(_, { value }) => {
            setYear(value);
            onCorrect({ year: yearOfText(value.trim()) });
          }}
        />
      </Field>
    </div>
  );
}
