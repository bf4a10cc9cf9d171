import { useRef, type KeyboardEvent } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { usePane } from '../controls/pane-context';
import { ToolButton } from '../controls/ToolButton';
import { ToolMenu } from '../controls/ToolMenu';
import { useWide } from './use-wide';
import { viewTabs, type View } from './view-tabs-model';
import { useViewTabsStyles } from './ViewTabs.styles';

/** From here on all tabs fit beside each other; Chinese names are short. */
const WIDE = { en: 400, 'zh-CN': 260 } as const;

interface ViewTabsProps {
  readonly view: View;
  /** Id of the element that shows the view. */
  readonly panelId: string;
  readonly onView: (view: View) => void;
}

/** Leads to the parts of the plan: a few tabs, and a menu for those that do not fit. */
export function ViewTabs({ view, panelId, onView }: ViewTabsProps) {
  const styles = useViewTabsStyles();
  const { t, locale } = usePane();
  const { tabs, menu } = viewTabs(view, useWide(WIDE[locale]));
  return (
    <div className={styles.bar}>
      <Tabs {...{ tabs, view, panelId, onView }} />
      {menu.length > 0 && (
        <ToolMenu
          commands={menu.map((each) => ({
            label: t(`views.${each}`),
            onClick: () => onView(each),
          }))}
        >
          {(trigger) => (
            <ToolButton {...trigger} label={t('views.more')} icon={<ChevronDownRegular />} />
          )}
        </ToolMenu>
      )}
    </div>
  );
}

/** How far an arrow key goes among the tabs. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Plain buttons: only the chosen tab is reached by Tab, the arrow keys lead to the others. */
function Tabs({ tabs, view, panelId, onView }: ViewTabsProps & { readonly tabs: readonly View[] }) {
  const styles = useViewTabsStyles();
  const { t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const press = ({ key }: KeyboardEvent): void => {
    const step = STEPS[key];
    if (step === undefined) return;
    const place = (tabs.indexOf(view) + step + tabs.length) % tabs.length;
    list.current?.querySelectorAll('button')[place]?.focus();
    onView(tabs[place] ?? view);
  };
  return (
    <div
      ref={list}
      className={styles.tabs}
      role="tablist"
      tabIndex={-1}
      aria-label={t('views.label')}
      onKeyDown={press}
    >
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, each === view && styles.chosen)}
          aria-selected={each === view}
          tabIndex={each === view ? 0 : -1}
          {...(each === view ? { 'aria-controls': panelId } : {})}
          onClick={() => onView(each)}
        >
          {t(`views.${each}`)}
        </button>
      ))}
    </div>
  );
}
