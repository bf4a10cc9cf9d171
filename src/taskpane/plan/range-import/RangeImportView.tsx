import { Checkbox, Field, Link, Select } from '@fluentui/react-components';
import type { LeftOut, Plan, ImportQuestion } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useStepStyles } from '../../controls/layout/step.styles';
import { LineChoices } from './LineChoices';
import { skippedText, questionView, type RangeImportText } from './range-import-model';
import type { RangeImport } from './use-range-import';
import { useSelectionStyles } from './RangeImportDialog.styles';
import { useRangeImportTexts } from './use-range-import-texts';

interface RangeImportViewProps {
  readonly plan: Plan;
  readonly rangeImport: RangeImport;
}

/** How the cells were read: questions, lines, the scenarios to import into, and what was left out. */
export function RangeImportView({ plan, rangeImport }: RangeImportViewProps) {
  const styles = useStepStyles();
  const t = useRangeImportTexts();
  const { formats } = usePane();
  const { reading, proposals, choiceOf, choose, answer } = rangeImport;
  const wording: RangeImportText = { t, formats, plan };
  const isAtLine = ({ isSettled, answer: given }: ImportQuestion): boolean =>
    isSettled && given === null;
  const open = reading.questions.filter((question) => !isAtLine(question));
  return (
    <>
      <p className={styles.text}>
        {t('lead', { address: reading.address })}{' '}
        {t(reading.direction === 'rows' ? 'leadRows' : 'leadColumns')}
      </p>
      {open.length > 0 && (
        <section className={styles.section} aria-label={t('questions')}>
          <h3 className={styles.heading}>{t('questions')}</h3>
          {open.map((question) => (
            <Question key={question.id} {...{ question, wording }} onAnswer={answer} />
          ))}
        </section>
      )}
      {reading.lines.length === 0 && (
        <p className={styles.text}>{t(reading.questions.length > 0 ? 'nothingYet' : 'nothing')}</p>
      )}
      <ul className={styles.list}>
        {reading.lines.map((line, index) => {
          const proposal = proposals[index];
          return proposal ? (
            <LineChoices
              key={line.key}
              {...{ line, proposal, wording }}
              choice={choiceOf(proposal)}
              onChoose={(choice) => choose(line.key, choice)}
            >
              {reading.questions
                .filter((question) => isAtLine(question) && question.line === line.key)
                .map((question) => (
                  <Question key={question.id} {...{ question, wording }} onAnswer={answer} />
                ))}
            </LineChoices>
          ) : null;
        })}
      </ul>
      <ScenarioChoice {...{ plan, rangeImport }} />
      <LeftOutList leftOut={reading.leftOut} wording={wording} />
    </>
  );
}

interface QuestionProps {
  readonly question: ImportQuestion;
  readonly wording: RangeImportText;
  readonly onAnswer: (question: string, option: string) => void;
}

function Question({ question, wording, onAnswer }: QuestionProps) {
  const styles = useSelectionStyles();
  const { session } = usePane();
  const { prompt, chosen, options } = questionView(question, wording);
  return (
    <div className={styles.question}>
      <Field label={prompt}>
        <Select
          className={styles.select}
          value={chosen}
          onChange={(_, { value }) => onAnswer(question.id, value)}
        >
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Link as="button" inline onClick={() => void session.goTo(question.address)}>
        {wording.t('goTo', { address: question.address })}
      </Link>
    </div>
  );
}

/** The scenarios that receive growth and planned values. */
function ScenarioChoice({ plan, rangeImport }: RangeImportViewProps) {
  const styles = useStepStyles();
  const t = useRangeImportTexts();
  const { locale } = usePane();
  const { scenarios, setScenarios, proposals } = rangeImport;
  if (!proposals.some(({ suggestions, future }) => suggestions.length > 0 || future)) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.heading}>{t('into')}</legend>
      {plan.scenarios.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name[locale]}
          checked={scenarios.includes(id)}
          onChange={(_, { checked }) =>
            setScenarios(
              checked === true ? [...scenarios, id] : scenarios.filter((each) => each !== id),
            )
          }
        />
      ))}
      <span className={styles.detail}>{t('intoText')}</span>
    </fieldset>
  );
}

/** How many of the cells left out are listed. */
const SHOWN = 12;

interface LeftOutListProps {
  readonly leftOut: readonly LeftOut[];
  readonly wording: RangeImportText;
}

function LeftOutList({ leftOut, wording }: LeftOutListProps) {
  const styles = useStepStyles();
  const { session } = usePane();
  const { t } = wording;
  if (leftOut.length === 0) return null;
  const rest = leftOut.length - SHOWN;
  return (
    <section className={styles.section} aria-label={t('leftOut')}>
      <h3 className={styles.heading}>{t('leftOut')}</h3>
      <ul className={styles.list}>
        {leftOut.slice(0, SHOWN).map((each, index) => (
          <li key={index} className={styles.text}>
            {skippedText(each, wording)}{' '}
            <Link as="button" inline onClick={() => void session.goTo(each.address)}>
              {t('goTo', { address: each.address })}
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.detail}>{t('leftOutMore', { count: rest })}</p>}
    </section>
  );
}
