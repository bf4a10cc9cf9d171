import type { Plan } from '../../domain/index';
import type { EnteredSource } from '../../session/commands/edit/base-source';
import { usePane } from '../controls/pane-context';
import { ChoiceField, TextField } from './fields';
import { useEditorTexts } from './use-editor-texts';

interface SourceFieldsProps {
  readonly plan: Plan;
  /** What the document is called: whose source it is. */
  readonly label: string;
  readonly source: EnteredSource;
  /** What is wrong with a field. */
  readonly problemOf?: (field: 'place' | 'phrase') => string | undefined;
  readonly onChange: (source: EnteredSource) => void;
}

/** Where a number stands: the document, the place in it, and its words. */
export function SourceFields({ plan, label, source, problemOf, onChange }: SourceFieldsProps) {
  const text = useEditorTexts();
  const { locale } = usePane();
  const change = (part: Partial<EnteredSource>): void => onChange({ ...source, ...part });
  return (
    <>
      {plan.documents.length > 0 && (
        <ChoiceField
          label={label}
          value={source.document}
          options={[
            { value: '', name: text('none') },
            ...plan.documents.map(({ id, title }) => ({ value: id, name: title[locale] })),
          ]}
          onChange={(document) => change({ document })}
        />
      )}
      <TextField
        label={text('sourcePlace')}
        problem={problemOf?.('place')}
        value={source.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        label={text('sourcePhrase')}
        problem={problemOf?.('phrase')}
        value={source.phrase}
        onChange={(phrase) => change({ phrase })}
      />
    </>
  );
}
