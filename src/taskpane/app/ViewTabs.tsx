import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { usePane } from '../controls/pane-context';
import { ToolButton } from '../controls/buttons/ToolButton';
import { ToolMenu } from '../controls/buttons/ToolMenu';
import { NARROW_TABS, type View, VIEWS, viewTabs } from './view-tabs-model';

/** Width in pixels from which four and all tabs fit in one row; Chinese names are shorter. */
const WIDTHS = { en: { four: 320, all: 460 }, 'zh-CN': { four: 240, all: 310 } } as const;

interface ViewTabsProps {
  readonly view: View;
  /** Id of the element that shows the view. */
  readonly panelId: string;
  readonly onView: (view: View) => void;
}

/** Switches between the views of the plan: a few tabs, and a menu for those that do not fit. */
export function ViewTabs({ view, panelId, onView }: ViewTabsProps) {
  const styles = useViewTabsStyles();
  const { t, locale } = usePane();
  const hasFour = useWide(WIDTHS[locale].four);
  const hasAll = useWide(WIDTHS[locale].all);
  const { tabs, menu } = viewTabs(view, hasAll ? VIEWS.length : hasFour ? 4 : NARROW_TABS);
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

/** How many tabs an arrow key moves. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Plain buttons: Tab reaches only the selected tab, the arrow keys reach the others. */
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

const useViewTabsStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})`,
  },
  tabs: { display: 'flex', minWidth: 0, columnGap: tokens.spacingHorizontalM },
  tab: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** Whether the pane is at least this wide. The pane is its own window, so a media query works. */
function useWide(pixels: number): boolean {
  const query = `(min-width: ${String(pixels)}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia?.(query);
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}
