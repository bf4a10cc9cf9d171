import { Checkbox } from '@fluentui/react-components';
import { DRIVERS, quantileOf, SHAPE_SETTINGS } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { ChoiceField, TextField } from '../fields';
import { freeRowId } from '../rows';
import { RowsEditor } from '../RowsEditor';
import { ShapePicture } from './ShapePicture';
import {
  type EntryPlace,
  type EntryProblems,
  isPercent,
  readDistribution,
  type Together,
  type UncertaintyEntry,
  withMoves,
} from './uncertainty-entry';
import { useUncertaintyTexts } from './use-uncertainty-texts';

interface FieldsProps {
  readonly entry: UncertaintyEntry;
  readonly place: EntryPlace;
  readonly problems: EntryProblems;
  readonly onChange: (entry: UncertaintyEntry) => void;
}

/** The numbers of the shape that was chosen. */
export function NumberFields({ entry, place, problems, onChange }: FieldsProps) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  const { locale } = usePane();
  const settings = SHAPE_SETTINGS[entry.shape];
  if (settings.length === 0) return null;
  return (
    <>
      <p className={styles.detail}>
        {isPercent(place) ? text('percent') : text('unit', { unit: place.indicator.unit[locale] })}
      </p>
      <div className={styles.side}>
        {settings.map((setting) =>
          setting === 'outcomes' ? null : (
            <TextField
              key={setting}
              label={text(`fields.${setting}`)}
              value={entry.texts[setting] ?? ''}
              problem={problems[setting]}
              onChange={(value) =>
                onChange({ ...entry, texts: { ...entry.texts, [setting]: value } })
              }
            />
          ),
        )}
      </div>
      {entry.shape === 'discrete' && <OutcomeFields {...{ entry, place, problems, onChange }} />}
    </>
  );
}

function OutcomeFields({ entry, problems, onChange }: FieldsProps) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  return (
    <>
      <RowsEditor
        title={text('outcomes')}
        add={text('addOutcome')}
        fields={[
          { key: 'value', label: text('outcome') },
          { key: 'probability', label: text('probability') },
        ]}
        rows={entry.outcomes}
        problemOf={(index, field) => problems[`outcomes.${String(index)}.${field}`]}
        newRow={() => ({ id: freeRowId('outcome', entry.outcomes, []), texts: {} })}
        onChange={(outcomes) => onChange({ ...entry, outcomes })}
      />
      {problems['outcomes'] !== undefined && (
        <p role="alert" className={styles.problem}>
          {problems['outcomes']}
        </p>
      )}
    </>
  );
}

/** The distribution as it is entered, drawn live and told in a sentence. */
export function LivePicture({ entry, place }: Pick<FieldsProps, 'entry' | 'place'>) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  const { formats } = usePane();
  const read = readDistribution(entry, place, { text, formats });
  if (!read.ok || read.value.shape === 'certain') return null;
  const quantile = quantileOf(read.value);
  const shown = (probability: number): string => {
    const value = quantile(probability);
    return formats.driver(value, place.driver, place.indicator.kind);
  };
  return (
    <div className={styles.box}>
      <ShapePicture distribution={read.value} isLarge />
      <p className={styles.detail}>
        {text('picture', { low: shown(0.1), mid: shown(0.5), high: shown(0.9) })}
      </p>
    </div>
  );
}

interface RelationProps extends FieldsProps {
  /** What the scenario assumes of the driver. */
  readonly assumed: number | null;
}

/** How the numbers go with the assumption, and the years with each other. */
export function RelationFields({ entry, place, assumed, problems, onChange }: RelationProps) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  if (entry.shape === 'certain') return null;
  const options: readonly { readonly value: Together; readonly name: string }[] = [
    { value: 'each', name: text('togetherEach') },
    { value: 'one', name: text('togetherOne') },
    { value: 'between', name: text('togetherBetween') },
  ];
  return (
    <>
      <div>
        <Checkbox
          label={text('moves')}
          checked={entry.moves}
          onChange={(_, { checked }) =>
            onChange(withMoves(entry, checked === true, assumed, place))
          }
        />
        {entry.moves && <p className={styles.detail}>{text('movesText')}</p>}
      </div>
      {!DRIVERS[place.driver].single && (
        <ChoiceField
          label={text('together')}
          value={entry.together}
          options={options}
          onChange={(together) => onChange({ ...entry, together })}
        />
      )}
      {!DRIVERS[place.driver].single && entry.together === 'between' && (
        <TextField
          label={text('yearCorrelation')}
          value={entry.correlation}
          problem={problems['correlation']}
          onChange={(correlation) => onChange({ ...entry, correlation })}
        />
      )}
    </>
  );
}
