import type { ReactNode } from 'react';
import { Badge, Checkbox, Field, Link, Radio, RadioGroup } from '@fluentui/react-components';
import type { LineChoice, LineProposal, RangeLine } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useStepStyles } from '../../controls/layout/step.styles';
import { lineView, spanOf, type LineView, type RangeImportText } from './range-import-model';
import { useSelectionStyles } from './RangeImportDialog.styles';

interface LineChoicesProps {
  readonly line: RangeLine;
  readonly proposal: LineProposal;
  readonly choice: LineChoice;
  readonly wording: RangeImportText;
  readonly onChoose: (choice: LineChoice) => void;
  /** What was understood and can be changed. */
  readonly children?: ReactNode;
}

const TONES = { sure: 'success', likely: 'informative', unsure: 'warning' } as const;

/** One line of the selection: how it was read, and what to import from it. */
export function LineChoices({
  line,
  proposal,
  choice,
  wording,
  onChoose,
  children,
}: LineChoicesProps) {
  const shared = useStepStyles();
  const styles = useSelectionStyles();
  const { session } = usePane();
  const { t } = wording;
  const view = lineView(line, proposal, wording);
  const address = spanOf(line.values, line.address);
  return (
    <li className={shared.card}>
      <div className={styles.head}>
        <h3 className={shared.heading}>{view.title}</h3>
        <Badge appearance="outline" color={TONES[view.confidence]}>
          {t(`line.${view.confidence}`)}
        </Badge>
      </div>
      <span className={shared.detail}>{view.facts.join(' · ')}</span>
      <Values view={view} label={t('line.values')} />
      {view.gaps.map((gap) => (
        <Link key={gap.address} as="button" inline onClick={() => void session.goTo(gap.address)}>
          {gap.text}
        </Link>
      ))}
      <Link as="button" inline onClick={() => void session.goTo(address)}>
        {t('goTo', { address })}
      </Link>
      {children}
      {view.obstacle === null ? (
        <Wanted
          {...{ view, choice, wording, onChoose }}
          canSkipGrowth={proposal.indicator !== null}
        />
      ) : (
        <p className={shared.warning}>{view.obstacle}</p>
      )}
    </li>
  );
}

function Values({ view, label }: { readonly view: LineView; readonly label: string }) {
  const styles = useSelectionStyles();
  return (
    <dl className={styles.values} aria-label={label}>
      {view.values.map(({ year, value }) => (
        <div key={year}>
          <dt>{year}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface WantedProps extends Pick<LineChoicesProps, 'choice' | 'wording' | 'onChoose'> {
  readonly view: LineView;
  /** False for a new indicator, which needs a growth rate. */
  readonly canSkipGrowth: boolean;
}

function Wanted({ view, choice, wording, onChoose, canSkipGrowth }: WantedProps) {
  const shared = useStepStyles();
  return (
    <>
      {view.base !== null && (
        <Checkbox
          label={view.base}
          checked={choice.base}
          onChange={(_, { checked }) => onChoose({ ...choice, base: checked === true })}
        />
      )}
      {view.suggestions.length > 0 && (
        <Growth {...{ view, choice, wording, onChoose, canSkipGrowth }} />
      )}
      {view.warning !== null && <p className={shared.warning}>{view.warning}</p>}
      {view.future !== null && (
        <Checkbox
          label={view.future}
          checked={choice.future}
          onChange={(_, { checked }) => onChoose({ ...choice, future: checked === true })}
        />
      )}
    </>
  );
}

/** The option to import no growth. */
const NO_GROWTH = 'none';

function Growth({ view, choice, wording, onChoose, canSkipGrowth }: WantedProps) {
  const shared = useStepStyles();
  const { suggestions, growthLegend } = view;
  return (
    <Field label={growthLegend}>
      <RadioGroup
        value={choice.growth ?? NO_GROWTH}
        onChange={(_, { value }) =>
          onChoose({
            ...choice,
            growth: suggestions.find(({ method }) => method === value)?.method ?? null,
          })
        }
      >
        {canSkipGrowth && <Radio value={NO_GROWTH} label={wording.t('line.noGrowth')} />}
        {suggestions.map(({ method, text, formula }) => (
          <Radio
            key={method}
            value={method}
            label={
              <>
                {text} <span className={shared.detail}>{formula}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
