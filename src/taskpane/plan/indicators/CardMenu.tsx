import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { type Indicator, KIND_FACTS, type Plan } from '../../../domain/index';
import { ToolButton } from '../../controls/buttons/ToolButton';
import { ToolMenu } from '../../controls/buttons/ToolMenu';
import { usePane } from '../../controls/pane-context';

/** What can be done with an indicator as such. */
export type CardCommand = 'edit' | 'projects' | 'duplicate' | 'moveUp' | 'moveDown' | 'remove';

interface CardMenuProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly onCommand: (command: CardCommand, indicator: string) => void;
}

/** The menu with the commands for an indicator. */
export function CardMenu({ plan, indicator, onCommand }: CardMenuProps) {
  const { t, locale } = usePane();
  const place = plan.indicators.findIndex(({ id }) => id === indicator.id);
  const names: readonly CardCommand[] = [
    'edit',
    ...(KIND_FACTS[indicator.kind].hasProjects ? (['projects'] as const) : []),
    ...(['duplicate', 'moveUp', 'moveDown', 'remove'] as const),
  ];
  const ends = { moveUp: 0, moveDown: plan.indicators.length - 1 };
  const commands = names.map((name) => ({
    label: t(`indicators.${name}`),
    onClick: () => onCommand(name, indicator.id),
    // The menu stays open, because users often move an indicator several places.
    ...(name === 'moveUp' || name === 'moveDown'
      ? { staysOpen: true, disabled: place === ends[name] }
      : {}),
    ...(name === 'remove' ? { hasDivider: true } : {}),
  }));
  return (
    <ToolMenu commands={commands}>
      {(trigger) => (
        <ToolButton
          {...trigger}
          label={t('indicators.actionsFor', { name: indicator.name[locale] })}
          icon={<MoreHorizontalRegular />}
        />
      )}
    </ToolMenu>
  );
}
