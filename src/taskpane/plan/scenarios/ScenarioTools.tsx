import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { usePane } from '../../controls/pane-context';
import type { ScenarioQuestion } from './ScenarioDialog';
import type { ScenarioCommands } from './scenario-commands';
import { useScenarioListStyles } from './ScenarioList.styles';

interface ScenarioToolsProps {
  readonly commands: ScenarioCommands;
  /** Of the chosen scenario. */
  readonly name: string;
  /** Where the chosen scenario stands in the list. */
  readonly place: number;
  readonly lastPlace: number;
  /** Asks for what a command needs. */
  readonly onAsk: (kind: ScenarioQuestion) => void;
}

/** Adds a scenario, or does something with the chosen one: its commands stand in a menu, in words. */
export function ScenarioTools({ name, onAsk, ...menu }: ScenarioToolsProps) {
  const styles = useScenarioListStyles();
  const { t } = usePane();
  return (
    <div className={styles.tools}>
      <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => onAsk('add')}>
        {t('scenarios.add')}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            size="small"
            aria-label={t('scenarios.actionsFor', { name })}
          >
            {t('scenarios.actions')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <Commands {...menu} onAsk={onAsk} />
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** A scenario may be moved several places: the menu stays open for it. */
function Commands({ commands, place, lastPlace, onAsk }: Omit<ScenarioToolsProps, 'name'>) {
  const { t } = usePane();
  return (
    <MenuList>
      <MenuItem icon={<CopyRegular />} onClick={() => onAsk('duplicate')}>
        {t('scenarios.duplicate')}
      </MenuItem>
      <MenuItem icon={<NoteRegular />} onClick={() => onAsk('note')}>
        {t('scenarios.note')}
      </MenuItem>
      <MenuItem icon={<RenameRegular />} onClick={() => onAsk('rename')}>
        {t('scenarios.rename')}
      </MenuItem>
      <MenuItem
        icon={<ArrowUpRegular />}
        persistOnClick
        disabled={place === 0}
        onClick={() => commands.move(place - 1)}
      >
        {t('scenarios.moveUp')}
      </MenuItem>
      <MenuItem
        icon={<ArrowDownRegular />}
        persistOnClick
        disabled={place === lastPlace}
        onClick={() => commands.move(place + 1)}
      >
        {t('scenarios.moveDown')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<DeleteRegular />} onClick={commands.remove}>
        {t('scenarios.delete')}
      </MenuItem>
    </MenuList>
  );
}
