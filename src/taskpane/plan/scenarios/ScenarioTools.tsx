import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import type { MenuCommand } from '../../controls/buttons/MenuPopup';
import { usePane, type PaneTranslate } from '../../controls/pane-context';
import { ToolMenu } from '../../controls/buttons/ToolMenu';
import type { ScenarioQuestion } from './ScenarioDialog';
import type { ScenarioCommands } from './scenario-commands';
import { useScenarioListStyles } from './ScenarioList.styles';

interface ScenarioToolsProps {
  readonly commands: ScenarioCommands;
  /** The selected scenario's name. */
  readonly name: string;
  /** The selected scenario's index in the list. */
  readonly place: number;
  readonly lastPlace: number;
  /** Opens the dialog for a command that needs input. */
  readonly onAsk: (kind: ScenarioQuestion) => void;
}

/** A button that adds a scenario, and a menu with the commands for the selected one. */
export function ScenarioTools({ name, onAsk, ...menu }: ScenarioToolsProps) {
  const styles = useScenarioListStyles();
  const { t } = usePane();
  return (
    <div className={styles.tools}>
      <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => onAsk('add')}>
        {t('scenarios.add')}
      </Button>
      <ToolMenu commands={menuCommands(menu, onAsk, t)}>
        {(trigger) => (
          <Button
            {...trigger}
            appearance="subtle"
            size="small"
            icon={<ChevronDownRegular />}
            iconPosition="after"
            aria-label={t('scenarios.actionsFor', { name })}
          >
            {t('scenarios.actions')}
          </Button>
        )}
      </ToolMenu>
    </div>
  );
}

function menuCommands(
  { commands, place, lastPlace }: Omit<ScenarioToolsProps, 'name' | 'onAsk'>,
  onAsk: ScenarioToolsProps['onAsk'],
  t: PaneTranslate,
): readonly MenuCommand[] {
  const asking = (kind: 'duplicate' | 'note' | 'rename', icon: ReactElement): MenuCommand => ({
    ...{ label: t(`scenarios.${kind}`), icon },
    onClick: () => onAsk(kind),
  });
  // The menu stays open, because users often move a scenario several places.
  const moving = (
    key: 'moveUp' | 'moveDown',
    icon: ReactElement,
    end: number,
    by: number,
  ): MenuCommand => ({
    ...{ label: t(`scenarios.${key}`), icon, staysOpen: true },
    disabled: place === end,
    onClick: () => commands.move(place + by),
  });
  return [
    asking('duplicate', <CopyRegular />),
    asking('note', <NoteRegular />),
    asking('rename', <RenameRegular />),
    moving('moveUp', <ArrowUpRegular />, 0, -1),
    moving('moveDown', <ArrowDownRegular />, lastPlace, 1),
    {
      ...{ label: t('scenarios.delete'), icon: <DeleteRegular />, hasDivider: true },
      onClick: commands.remove,
    },
  ];
}
