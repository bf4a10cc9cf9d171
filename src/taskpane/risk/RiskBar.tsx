import { useDeferredValue, useEffect, useRef } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { barText } from './answers/bar-text';
import { useRisk } from './use-risk';
import { useRiskTexts } from './use-risk-texts';

/**
 * How sure all targets are together, in sight wherever a slider is moved; opens the view of risk. Where
 * no future meets all of them, the target that is least sure.
 */
export function RiskBar({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useRiskBarStyles();
  const text = useRiskTexts();
  const { t, formats, announce } = usePane();
  const { reports, isCurrent } = useDeferredValue(useRisk());
  const selected = useSessionState((state) => state.selectedScenario);
  const plan = useSessionState((state) => state.plan);
  const risk = reports.get(selected ?? '');
  const line = risk && plan ? barText(plan, risk, { t, text, formats }) : null;
  const shown = useRef(line);
  useEffect(() => {
    if (!isCurrent || line === null || shown.current === line) return;
    // The first answer is no change.
    if (shown.current !== null) announce(line);
    shown.current = line;
  }, [line, isCurrent, announce]);
  if (line === null) return null;
  return (
    <button type="button" className={styles.bar} title={text('bar.open')} onClick={onOpen}>
      {line}
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
