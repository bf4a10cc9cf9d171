import { useLayoutEffect, useMemo, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { PlanReport } from '../../domain/index';
import { present as en } from '../../i18n/en/present';
import { present as zhCN } from '../../i18n/zh-CN/present';
import { usePane } from '../controls/pane-context';
import { useLazyTexts } from '../controls/use-lazy-texts';
import { useSessionState } from '../controls/use-session-state';
import { presentKey, scenarioAt, type PresentKey } from './present-keys';
import { presentation, type PresentWording } from './present-model';
import { PresentScenario } from './PresentScenario';
import { ScenarioChips } from './ScenarioChips';
import { usePresentStyles } from './Present.styles';

const TEXTS = { en, 'zh-CN': zhCN };

interface PresentProps {
  readonly onLeave: () => void;
}

/** The plan in large type for an audience: one scenario at a time, switched with the keyboard. */
export function Present({ onLeave }: PresentProps) {
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  return report ? <Screen {...{ report, selected, onLeave }} /> : null;
}

interface ScreenProps extends PresentProps {
  readonly report: PlanReport;
  readonly selected: string | null;
}

function Screen({ report, selected, onLeave }: ScreenProps) {
  const styles = usePresentStyles();
  const { locale, t, formats, session, announce } = usePane();
  const text = useLazyTexts(TEXTS);
  const model = useMemo(
    () => presentation(report, selected, { t, text, formats }),
    [report, selected, t, text, formats],
  );
  const show = (scenario: string): void => {
    if (!session.selectScenario(scenario).ok) return;
    const shown = presentation(report, scenario, { t, text, formats });
    if (shown) announce(announcement(shown.scenario, shown.score, text));
  };
  const step = (pressed: Exclude<PresentKey, { readonly kind: 'leave' }>): void => {
    const ids = report.plan.scenarios.map(({ id }) => id);
    const next = scenarioAt(ids, selected, pressed);
    if (next !== null && next !== selected) show(next);
  };
  usePresentKeys((pressed) => (pressed.kind === 'leave' ? onLeave() : step(pressed)));
  const screen = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => screen.current?.focus(), []);
  if (!model) return null;
  return (
    <div
      ref={screen}
      className={styles.screen}
      role="dialog"
      aria-label={text('title', { plan: report.plan.name[locale] })}
      tabIndex={-1}
    >
      <div className={styles.bar}>
        <div className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            title={text('previous')}
            aria-label={text('previous')}
            onClick={() => step({ kind: 'step', by: -1 })}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            title={text('next')}
            aria-label={text('next')}
            onClick={() => step({ kind: 'step', by: 1 })}
          />
        </div>
        <ScenarioChips {...{ report, selected, text }} onChoose={show} />
        <span className={styles.grow} />
        <Button
          className={styles.leave}
          appearance="subtle"
          icon={<DismissRegular />}
          title={text('leave')}
          aria-label={text('leave')}
          onClick={onLeave}
        >
          {text('leaveShort')}
        </Button>
      </div>
      <PresentScenario {...{ model, text }} />
      <p className={styles.quiet}>
        {text('keys', { last: Math.min(9, report.plan.scenarios.length) })}
      </p>
    </div>
  );
}

/** What screen readers announce for a scenario. */
function announcement(
  scenario: string,
  score: string | null,
  text: PresentWording['text'],
): string {
  return score === null ? scenario : text('said', { scenario, score });
}

/**
 * Listens to keys wherever the focus is, except in a list, which uses the arrow keys itself. A layout
 * effect, so that a key pressed right after the first paint counts.
 */
function usePresentKeys(act: (pressed: PresentKey) => void): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const pressed = presentKey(event);
      const isInList = event.target instanceof HTMLSelectElement;
      if (!pressed || (isInList && pressed.kind !== 'leave')) return;
      event.preventDefault();
      latest.current(pressed);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
