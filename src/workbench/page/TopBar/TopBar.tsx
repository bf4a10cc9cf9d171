import {
  Button,
  Divider,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  Tooltip,
} from '@fluentui/react-components';
import type { AddressChange } from '../open-address';
import type { Settings } from '../settings';
import { paneWidths } from '../settings';
import type { WorkbenchTranslate } from '../workbench-translate';
import { useTopBarStyles } from './TopBar.styles';

interface TopBarProps {
  readonly t: WorkbenchTranslate;
  readonly settings: Settings;
  readonly isReady: boolean;
  readonly isPaneOpen: boolean;
  readonly requests: number;
  readonly onChange: (change: Partial<Pick<Settings, 'isDark' | 'paneWidth'>>) => void;
  readonly onOpenPlanner: () => void;
  readonly onWriteSheets: () => void;
  readonly onSave: () => void;
  /** Loads the page again with another address. */
  readonly onLeave: (change: AddressChange) => void;
}

/** File, view, and the add-in's own ribbon buttons. */
export function TopBar(props: TopBarProps) {
  const { t, settings, isReady, isPaneOpen, requests } = props;
  const styles = useTopBarStyles();
  return (
    <header className={styles.root}>
      <Tooltip content={t('note')} relationship="description">
        <h1 className={styles.name}>
          <img src="assets/icons/planpath-24.png" width="24" height="24" alt="" />
          {t('title')}
        </h1>
      </Tooltip>
      <FileMenu {...props} />
      <ViewMenu {...props} />
      <Divider vertical style={{ flexGrow: 0, height: 28 }} />
      <div className={styles.group} role="group" aria-label={t('ribbon.label')}>
        <Button
          appearance="subtle"
          disabled={isPaneOpen}
          icon={<RibbonIcon name="open-planner" />}
          onClick={props.onOpenPlanner}
        >
          {t('ribbon.openPlanner')}
        </Button>
        <Button
          appearance="subtle"
          disabled={!isReady}
          icon={<RibbonIcon name="write-sheets" />}
          onClick={props.onWriteSheets}
        >
          {t('ribbon.writeSheets')}
        </Button>
      </div>
      <span className={styles.space} />
      <Tooltip content={t('requestsHint')} relationship="description">
        <span className={styles.note}>{t('requests', { count: requests })}</span>
      </Tooltip>
      <div className={styles.widths} role="group" aria-label={t('view.paneWidth')}>
        {paneWidths.map((width) => (
          <ToggleButton
            key={width}
            size="small"
            appearance="subtle"
            className={styles.width}
            checked={settings.paneWidth === width}
            aria-label={t('view.pixels', { width })}
            onClick={() => {
              props.onChange({ paneWidth: width });
            }}
          >
            {width}
          </ToggleButton>
        ))}
      </div>
    </header>
  );
}

function RibbonIcon({ name }: { readonly name: string }) {
  return <img src={`assets/icons/${name}-20.png`} width="20" height="20" alt="" />;
}

function FileMenu({ t, onSave, onLeave }: TopBarProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{t('file.menu')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            onClick={() => {
              onLeave({ empty: '', plan: null, check: null });
            }}
          >
            {t('file.newEmpty')}
          </MenuItem>
          <MenuItem
            onClick={() => {
              onLeave({ empty: null, check: null });
            }}
          >
            {t('file.newPlan')}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={onSave}>{t('file.save')}</MenuItem>
          <MenuDivider />
          <MenuItem
            onClick={() => {
              onLeave({ empty: '', plan: null, check: '' });
            }}
          >
            {t('file.checkExcel')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ViewMenu({ t, settings, onChange, onLeave }: TopBarProps) {
  const checked = {
    language: [settings.locale],
    theme: [settings.isDark ? 'dark' : 'light'],
  };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'theme') onChange({ isDark: value === 'dark' });
        else if (value !== settings.locale) onLeave({ lang: value ?? null });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{t('view.menu')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('view.language')}</MenuGroupHeader>
            <MenuItemRadio name="language" value="en">
              English
            </MenuItemRadio>
            <MenuItemRadio name="language" value="zh-CN">
              中文
            </MenuItemRadio>
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{t('view.theme')}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="light">
              {t('view.light')}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {t('view.dark')}
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
