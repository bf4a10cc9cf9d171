import { useDeferredValue, useMemo, useState } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import type { Plan } from '../../../domain/index';
import { roomForIndicators } from '../../../session/commands/edit/indicator-edits';
import { usePane } from '../../controls/pane-context';
import { formProblems } from '../edit-problem-text';
import { useEditorStyles } from '../editor.styles';
import { useEditorTexts } from '../use-editor-texts';
import { isIndexLine, type LineReading, readIndicatorLines } from './indicator-lines';
import { exampleOf, takeLines } from './start-edits';
import { GuideStep, type StepProps } from './GuideStep';

/** The second step: the indicators, one a line. */
export function LinesStep({ report, onNext, onClose }: StepProps) {
  const text = useEditorTexts();
  const pane = usePane();
  const { plan } = report;
  const [list, setList] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const settled = useDeferredValue(list);
  const reading = useMemo(() => readIndicatorLines(settled, plan), [settled, plan]);
  const submit = (): void => {
    const { lines } = readIndicatorLines(list, plan);
    const room = roomForIndicators(plan);
    if (lines.length > room) return setProblem(text('start.tooMany', { count: room }));
    const done = pane.session.edit(takeLines(report, lines));
    if (done.ok) return onNext();
    setProblem(formProblems(done.error, { ...pane, text, plan, fields: [] }).whole);
  };
  return (
    <GuideStep
      {...{ problem, onClose }}
      step={2}
      lead={text('start.second', { year: plan.baseYear })}
      onSubmit={submit}
    >
      <Field label={text('start.lines')}>
        <Textarea
          rows={6}
          value={list}
          placeholder={text('start.example')}
          onChange={(_, { value }) => {
            setProblem(null);
            setList(value);
          }}
        />
      </Field>
      <ReadLines {...{ plan, reading }} />
    </GuideStep>
  );
}

/** How many lines are shown as they were read. */
const SHOWN = 40;

function ReadLines({ plan, reading }: { readonly plan: Plan; readonly reading: LineReading }) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { formats } = usePane();
  const { lines, taken, twice, tooLong } = reading;
  if (lines.length + taken.length + twice.length + tooLong.length === 0) return null;
  return (
    <section className={styles.box} aria-label={text('start.read')}>
      <p className={styles.caption}>{text('start.read')}</p>
      <ul className={styles.list}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.name}>
            {text('start.lineRead', {
              name: line.name,
              unit: line.unit === '' ? text('start.noUnit') : line.unit,
              base: isIndexLine(line)
                ? text('start.asIndex')
                : line.base === null
                  ? text('start.noBase', { value: 0 })
                  : formats.plain(line.base),
              kind: text(`kind.${line.kind}`),
            })}
          </li>
        ))}
        {taken.map((name) => (
          <li key={`taken ${name}`}>{text('start.lineTaken', { name })}</li>
        ))}
        {twice.map((name, index) => (
          <li key={`twice ${String(index)}`}>{text('start.lineTwice', { name })}</li>
        ))}
        {tooLong.map((start, index) => (
          <li key={`long ${String(index)}`}>{text('start.tooLong', { start })}</li>
        ))}
        {lines.length > 0 && exampleOf(plan) !== null && <li>{text('start.exampleGoes')}</li>}
      </ul>
    </section>
  );
}
