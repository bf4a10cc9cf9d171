import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ProjectionScreenRegular } from '@fluentui/react-icons/svg/projection-screen';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableCellEditRegular } from '@fluentui/react-icons/svg/table-cell-edit';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Plan } from '../../../domain/index';
import { LanguageButton } from '../../controls/buttons/LanguageButton';
import { usePane } from '../../controls/pane-context';
import type { MenuCommand } from '../../controls/buttons/MenuPopup';
import { ToolButton } from '../../controls/buttons/ToolButton';
import { ToolMenu } from '../../controls/buttons/ToolMenu';
import { useSessionState } from '../../controls/use-session-state';
import { hasUnsavedWork } from './unsaved-work';

const PlanDialog = lazy(async () => {
  const { PlanDialog: component } = await import('../../editor/plan/PlanDialog');
  return { default: component };
});

const DiscardDialog = lazy(async () => {
  const { DiscardDialog: component } = await import('./DiscardDialog');
  return { default: component };
});

const SavePlanDialog = lazy(async () => {
  const { SavePlanDialog: component } = await import('./SavePlanDialog');
  return { default: component };
});

const ReadDocumentDialog = lazy(async () => {
  const { ReadDocumentDialog: component } = await import('../../document/ReadDocumentDialog');
  return { default: component };
});

const RangeImportDialog = lazy(async () => {
  const { RangeImportDialog: component } =
    await import('../../plan/range-import/RangeImportDialog');
  return { default: component };
});

const SendDialog = lazy(async () => {
  const { SendDialog: component } = await import('../../share/SendDialog');
  return { default: component };
});

const InsertFunction = lazy(async () => {
  const { InsertFunction: component } = await import('../../functions/InsertFunction');
  return { default: component };
});

const NativeFormula = lazy(async () => {
  const { NativeFormula: component } = await import('../../functions/NativeFormula');
  return { default: component };
});

interface HeaderProps {
  readonly onOpenOther: () => void;
  /** Opens the presentation: the plan in large type. */
  readonly onPresent: () => void;
  readonly onNotice: (notice: { readonly text: string; readonly canUndo: boolean }) => void;
}

/** The current plan's name, undo and redo, the language, and the commands for the whole plan. */
export function Header({ onOpenOther, onPresent, onNotice }: HeaderProps) {
  const styles = useHeaderStyles();
  const { t, locale, session, noWorkbook, sharing, cells, checkExcel, unsaved } = usePane();
  const [tool, setTool] = useState<'insert' | 'native' | null>(null);
  const plan = useSessionState((state) => state.plan);
  const report = useSessionState((state) => state.report);
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  const saved = useRef<Plan | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [saving, setSaving] = useState<Plan | null>(null);
  const [isSelecting, setSelecting] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [isReading, setReading] = useState(false);
  const tools = useRef<HTMLDivElement>(null);
  if (!plan) return null;
  const openOther = (): void => {
    if (hasUnsavedWork(session.getState(), saved.current)) setAsking(true);
    else onOpenOther();
  };
  const Tool = tool === 'insert' ? InsertFunction : NativeFormula;
  /** Closes a dialog that the menu opened, then returns the focus to the menu. */
  const closing = (close: () => void) => (): void => {
    flushSync(close);
    tools.current?.querySelector<HTMLElement>('button[aria-haspopup="menu"]')?.focus();
  };
  const closeTool = closing(() => setTool(null));
  const commands: readonly MenuCommand[] = [
    { label: t('header.editPlan'), icon: <EditRegular />, onClick: () => setEditing(true) },
    {
      label: t('header.useSelection'),
      icon: <TableCellEditRegular />,
      disabled: noWorkbook !== null,
      onClick: () => setSelecting(true),
    },
    {
      label: t('header.readDocument'),
      icon: <DocumentTextRegular />,
      onClick: () => setReading(true),
    },
    { label: t('header.openOther'), icon: <FolderOpenRegular />, onClick: openOther },
    { label: t('header.saveFile'), icon: <SaveRegular />, onClick: () => setSaving(plan) },
    ...(sharing
      ? [{ label: t('send.open'), icon: <SendRegular />, onClick: () => setSending(true) }]
      : []),
    ...(cells
      ? [
          {
            label: t('header.insertFunction'),
            icon: <CalculatorRegular />,
            onClick: () => setTool('insert'),
          },
          {
            label: t('header.nativeFormula'),
            icon: <TableRegular />,
            onClick: () => setTool('native'),
          },
        ]
      : []),
    ...(checkExcel
      ? [
          {
            label: t('header.checkExcel'),
            icon: <CheckmarkCircleRegular />,
            onClick: checkExcel,
          },
        ]
      : []),
  ];
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{plan.name[locale]}</h1>
      <p className={styles.horizon}>
        {t('header.horizon', {
          first: plan.baseYear + 1,
          last: plan.baseYear + plan.years,
          base: plan.baseYear,
        })}
      </p>
      <div className={styles.tools} ref={tools}>
        <ToolButton
          label={t('header.undo')}
          icon={<ArrowUndoRegular />}
          disabledFocusable={!canUndo}
          onClick={session.undo}
        />
        <ToolButton
          label={t('header.redo')}
          icon={<ArrowRedoRegular />}
          disabledFocusable={!canRedo}
          onClick={session.redo}
        />
        <span className={styles.gap} />
        <ToolButton
          label={t('header.present')}
          icon={<ProjectionScreenRegular />}
          onClick={onPresent}
        />
        <LanguageButton />
        <ToolMenu commands={commands}>
          {(trigger) => (
            <ToolButton {...trigger} label={t('header.more')} icon={<MoreHorizontalRegular />} />
          )}
        </ToolMenu>
      </div>
      {isEditing && report && (
        <Suspense fallback={null}>
          <PlanDialog {...{ report, onNotice }} onClose={closing(() => setEditing(false))} />
        </Suspense>
      )}
      {isReading && (
        <Suspense fallback={null}>
          <ReadDocumentDialog
            makesPlan={false}
            onClose={closing(() => setReading(false))}
            onAccepted={(text) => {
              closing(() => setReading(false))();
              onNotice({ text, canUndo: true });
            }}
          />
        </Suspense>
      )}
      {isSelecting && (
        <Suspense fallback={null}>
          <RangeImportDialog onClose={closing(() => setSelecting(false))} onNotice={onNotice} />
        </Suspense>
      )}
      {isSending && sharing && (
        <Suspense fallback={null}>
          <SendDialog sharing={sharing} onClose={closing(() => setSending(false))} />
        </Suspense>
      )}
      {cells && tool && (
        <Suspense fallback={null}>
          <Tool port={cells} onClose={closeTool} />
        </Suspense>
      )}
      {saving && (
        <Suspense fallback={null}>
          <SavePlanDialog
            plan={saving}
            onClose={closing(() => setSaving(null))}
            onSaved={closing(() => {
              saved.current = saving;
              unsaved?.noteSaved(saving);
              setSaving(null);
            })}
          />
        </Suspense>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <DiscardDialog
            onClose={closing(() => setAsking(false))}
            onSave={() => {
              setAsking(false);
              setSaving(plan);
            }}
            onDiscard={onOpenOther}
          />
        </Suspense>
      )}
    </header>
  );
}

const useHeaderStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column' },
  // Excel draws its own menu over the top right corner.
  name: {
    ...typographyStyles.subtitle2Stronger,
    margin: 0,
    paddingRight: '36px',
    overflowWrap: 'anywhere',
  },
  horizon: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  tools: {
    display: 'flex',
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  gap: { flexGrow: 1 },
});
