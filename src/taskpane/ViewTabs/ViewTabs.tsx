import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  Tooltip,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { usePane } from '../pane-context';
import { useWide } from './use-wide';
import { viewTabs, VIEWS, type View } from './view-tabs-model';
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
    <nav className={styles.bar} aria-label={t('views.label')}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }) => onView(VIEWS.find((each) => each === value) ?? 'plan')}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each} {...(each === view ? { 'aria-controls': panelId } : {})}>
            {t(`views.${each}`)}
          </Tab>
        ))}
      </TabList>
      {menu.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={t('views.more')} relationship="label">
              <Button appearance="subtle" size="small" icon={<ChevronDownRegular />} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {menu.map((each) => (
                <MenuItem key={each} onClick={() => onView(each)}>
                  {t(`views.${each}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </nav>
  );
}
