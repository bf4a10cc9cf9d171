import { useDeferredValue, useEffect, useRef } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { chancePercent } from './answers/target-words';
import { useRisk } from './use-risk';
import { useRiskTexts } from './use-risk-texts';

/** How sure all targets are together, in sight wherever a slider is moved; opens the view of risk. */
export function RiskBar({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useRiskBarStyles();
  const text = useRiskTexts();
  const { formats, announce } = usePane();
  const { reports, isCurrent } = useDeferredValue(useRisk());
  const selected = useSessionState((state) => state.selectedScenario);
  const total = useSessionState((state) => state.plan?.targets.length ?? 0);
  const risk = reports.get(selected ?? '');
  const probability = risk && risk.uncertainValues > 0 ? risk.all.probability : null;
  const percent = probability === null ? null : chancePercent(probability, formats);
  const shown = useRef(percent);
  useEffect(() => {
    if (!isCurrent || percent === null || shown.current === percent) return;
    // The first answer is no change.
    if (shown.current !== null) announce(text('announced', { percent }));
    shown.current = percent;
  }, [percent, isCurrent, announce, text]);
  if (percent === null) return null;
  return (
    <button type="button" className={styles.bar} title={text('bar.open')} onClick={onOpen}>
      {text(total === 1 ? 'bar.one' : 'bar.all', { percent, total })}
    </button>
  );
}

const useRiskBarStyles = makeStyles({
  bar: {
    ...typographyStyles.body1Strong,
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});
