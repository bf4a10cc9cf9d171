import { lazy, Suspense, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { IndicatorReport, PlanReport, Scenario, Target } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import { ToolButton } from '../controls/buttons/ToolButton';
import { TargetLine } from './TargetLine';
import type { TargetLineModel } from './target-line-model';

const TargetEditor = lazy(async () => {
  const { TargetEditor: component } = await import('./TargetEditor');
  return { default: component };
});

const GoalSeek = lazy(async () => {
  const { GoalSeek: component } = await import('./GoalSeek');
  return { default: component };
});

interface TargetListProps {
  readonly report: IndicatorReport;
  readonly lines: readonly TargetLineModel[];
  /** What the commands for the targets need; null shows none. */
  readonly detail: { readonly plan: PlanReport; readonly scenario: Scenario } | null;
}

/** What is open below a target. */
type Open =
  | { readonly kind: 'edit'; readonly target: Target | null }
  | { readonly kind: 'path'; readonly target: string };

/** The targets of an indicator, with the editor and the goal seek. */
export function TargetList({ report, lines, detail }: TargetListProps) {
  const styles = useTargetListStyles();
  const { t } = usePane();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {lines.length === 0 ? (
        <div className={styles.none}>{t('targets.none')}</div>
      ) : (
        <ul className={styles.targets}>
          {lines.map((line) => (
            <TargetLine
              key={line.id}
              line={line}
              isDetailed={detail !== null}
              tools={detail && <TargetTools {...{ report, line }} onOpen={setOpen} />}
            />
          ))}
        </ul>
      )}
      {detail && (
        <Button
          className={styles.add}
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          onClick={() => setOpen({ kind: 'edit', target: null })}
        >
          {t('phrase.add')}
        </Button>
      )}
      {detail && open !== null && (
        <Suspense fallback={null}>
          {open.kind === 'edit' ? (
            <TargetEditor
              key={open.target?.id ?? ''}
              {...{ report, target: open.target }}
              plan={detail.plan.plan}
              onClose={close}
            />
          ) : (
            <GoalSeek
              key={`${open.target} ${detail.scenario.id}`}
              {...detail}
              target={open.target}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </>
  );
}

interface TargetToolsProps {
  readonly report: IndicatorReport;
  readonly line: TargetLineModel;
  readonly onOpen: (open: Open) => void;
}

function TargetTools({ report, line, onOpen }: TargetToolsProps) {
  const styles = useTargetListStyles();
  const { t, session, announce } = usePane();
  const target = report.targets.find((each) => each.target.id === line.id)?.target ?? null;
  const { goal } = line;
  return (
    <div className={styles.tools}>
      {!line.isMet && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => onOpen({ kind: 'path', target: line.id })}
        >
          {t('path.open')}
        </Button>
      )}
      <ToolButton
        label={t('phrase.edit', { goal })}
        icon={<EditRegular />}
        onClick={() => onOpen({ kind: 'edit', target })}
      />
      <ToolButton
        label={t('phrase.remove', { goal })}
        icon={<DeleteRegular />}
        onClick={() => {
          if (session.removeTarget(line.id).ok) announce(t('phrase.removed', { goal }));
        }}
      />
    </div>
  );
}

const useTargetListStyles = makeStyles({
  targets: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  add: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
