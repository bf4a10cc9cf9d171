import type { ReactElement } from 'react';
import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { usePane } from '../pane-context';
import type { ScenarioQuestion } from '../ScenarioDialog/ScenarioDialog';
import type { ScenarioCommands } from './scenario-commands';
import { useScenarioListStyles } from './ScenarioList.styles';

interface ScenarioToolsProps {
  readonly commands: ScenarioCommands;
  /** Where the chosen scenario stands in the list. */
  readonly place: number;
  readonly lastPlace: number;
  /** Asks for what a command needs. */
  readonly onAsk: (kind: ScenarioQuestion) => void;
}

/** The buttons that add a scenario or do something with the chosen one. */
export function ScenarioTools({ commands, place, lastPlace, onAsk }: ScenarioToolsProps) {
  const styles = useScenarioListStyles();
  const { t } = usePane();
  return (
    <div className={styles.tools}>
      <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => onAsk('add')}>
        {t('scenarios.add')}
      </Button>
      <Tool
        label={t('scenarios.duplicate')}
        icon={<CopyRegular />}
        onClick={() => onAsk('duplicate')}
      />
      <Tool label={t('scenarios.note')} icon={<NoteRegular />} onClick={() => onAsk('note')} />
      <Tool
        label={t('scenarios.rename')}
        icon={<RenameRegular />}
        onClick={() => onAsk('rename')}
      />
      <Tool
        label={t('scenarios.moveUp')}
        icon={<ArrowUpRegular />}
        isDisabled={place === 0}
        onClick={() => commands.move(place - 1)}
      />
      <Tool
        label={t('scenarios.moveDown')}
        icon={<ArrowDownRegular />}
        isDisabled={place === lastPlace}
        onClick={() => commands.move(place + 1)}
      />
      <Tool label={t('scenarios.delete')} icon={<DeleteRegular />} onClick={commands.remove} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, isDisabled = false, onClick }: ToolProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        size="small"
        icon={icon}
        disabledFocusable={isDisabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}
