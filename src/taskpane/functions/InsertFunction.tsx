import { useEffect, useState } from 'react';
import { Button, Field, Link, Select } from '@fluentui/react-components';
import { functionDescriptions as en } from '../../i18n/en/function-descriptions';
import { functionDescriptions as zhCN } from '../../i18n/zh-CN/function-descriptions';
import type { CellArea, FormulaPort } from '../../workbook/ports/formula-port';
import { areaText } from './area-text';
import { useFormulaDialogStyles } from './formula-dialog.styles';
import { useFormulaTexts } from './use-formula-texts';
import { usePane } from '../controls/pane-context';
import { StepDialog } from '../controls/layout/StepDialog';
import { useSessionState } from '../controls/use-session-state';
import { ArgumentField } from './ArgumentField';
import {
  callText,
  choicesFor,
  FUNCTION_GROUPS,
  hasBareComma,
  isLikelyPercent,
  INSERTABLE,
  missingNames,
  type Entries,
  type Insertable,
} from './insert-function-model';
import { ResultPreview } from './ResultPreview';
import { useCallPreview } from './use-call-preview';
import { sentences } from '../../i18n/sentences';

interface InsertFunctionProps {
  readonly port: FormulaPort;
  readonly onClose: () => void;
}

interface Described {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Builds a call with a field per argument, previews its result and inserts it into a free cell. */
export function InsertFunction({ port, onClose }: InsertFunctionProps) {
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const pane = usePane();
  const report = useSessionState((state) => state.report);
  const [known, setKnown] = useState<Insertable | undefined>(INSERTABLE[0]);
  const [entries, setEntries] = useState<Entries>({});
  const [notice, setNotice] = useState('');
  const { cell, choose, select } = useDestination(port, setNotice);
  const choicesOf = (name: string): readonly string[] =>
    known ? choicesFor(known, name, entries, report, pane.locale) : [];
  const missing = known ? missingNames(known, entries) : [];
  const split = (known?.parameters ?? []).filter(({ name, must }) =>
    hasBareComma(entries[name] ?? '', { must, choices: choicesOf(name) }),
  );
  const isWhole = missing.length === 0 && split.length === 0;
  const call = known ? callText(known, entries, choicesOf) : '';
  const formula = isWhole && call !== '' ? call : null;
  const preview = useCallPreview(port, formula, cell);
  if (!known) return null;
  const words = (pane.locale === 'en' ? en : zhCN) as typeof zhCN;
  const described: Described = words[known.id];
  const isReady =
    preview?.kind === 'shown' && preview.place.kind === 'free' && preview.result.kind !== 'noCall';
  const insert = async (): Promise<void> => {
    if (formula === null || preview?.kind !== 'shown') return;
    const done = await port.insertFormula(preview.target, formula);
    if (!done.ok) {
      const { reason, next } = pane.failureText(done.error);
      setNotice(sentences(reason, next));
    } else if (done.value) choose({ ...preview.target, rowCount: 1, columnCount: 1 });
    else {
      pane.announce(t('insert.inserted', { place: areaText(preview.target) }));
      onClose();
    }
  };
  return (
    <StepDialog
      title={t('insert.title')}
      isLive={false}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!isReady}
            onClick={() => void (isReady && insert())}
          >
            {t('insert.insert')}
          </Button>
          <Button onClick={onClose}>{pane.t('app.cancel')}</Button>
        </>
      }
    >
      <Field label={t('insert.function')}>
        <Select
          className={styles.input}
          select={{ className: styles.input }}
          value={known.id}
          onChange={(_, { value }) => {
            setKnown(INSERTABLE.find(({ id }) => id === value));
            setEntries({});
          }}
        >
          {FUNCTION_GROUPS.map((group) => (
            <optgroup key={group} label={t(`insert.groups.${group}`)}>
              {INSERTABLE.filter((each) => each.group === group).map(({ id }) => (
                <option key={id} value={id}>
                  {t('insert.option', { name: `PLAN.${id}`, title: t(`insert.titles.${id}`) })}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>{described.description}</p>
      <Link href={helpAddress(known.id, pane.locale)} target="_blank" rel="noreferrer">
        {t('insert.help', { name: `PLAN.${known.id}` })}
      </Link>
      {known.parameters.map(({ name, optional, must }) => (
        <ArgumentField
          key={`${known.id} ${name}`}
          name={name}
          optional={optional === true}
          hint={described.parameters[name] ?? ''}
          value={entries[name] ?? ''}
          choices={choicesOf(name)}
          problem={split.some((each) => each.name === name) ? t('insert.comma') : null}
          warning={
            isLikelyPercent(entries[name] ?? '', { must, choices: choicesOf(name) })
              ? t('insert.percent', { entry: entries[name]?.trim() ?? '' })
              : null
          }
          onChange={(value) => setEntries((before) => ({ ...before, [name]: value }))}
          onUseSelection={() => {
            void select().then((area) => {
              if (!area) return;
              const text = areaText(area, cell?.sheet);
              setEntries((before) => ({ ...before, [name]: text }));
            });
          }}
        />
      ))}
      <p className={styles.formula}>{call}</p>
      <div className={styles.content} role="status">
        {missing.length > 0 && (
          <p className={styles.text}>{t('insert.needed', { names: missing.join(', ') })}</p>
        )}
        {preview && <ResultPreview preview={preview} />}
        {notice !== '' && <p className={styles.warning}>{notice}</p>}
      </div>
      <Button onClick={() => void select().then((area) => area && choose(area))}>
        {t('insert.chooseCell')}
      </Button>
    </StepDialog>
  );
}

/** The cell that receives the call: the selected cell, until the user chooses another. */
function useDestination(port: FormulaPort, onNotice: (text: string) => void) {
  const { failureText } = usePane();
  const t = useFormulaTexts();
  const [cell, setCell] = useState<CellArea | null>(null);
  const choose = (area: CellArea): void => setCell({ ...area, rowCount: 1, columnCount: 1 });
  const select = async (): Promise<CellArea | null> => {
    const selected = await port.readSelected();
    onNotice(
      selected.ok
        ? ''
        : selected.error.kind === 'notOneBlock'
          ? t('insert.noSelection')
          : failureText(selected.error).reason,
    );
    return selected.ok ? selected.value.area : null;
  };
  useEffect(() => {
    let isCurrent = true;
    void port.readSelected().then((selected) => {
      if (!isCurrent || !selected.ok) return;
      setCell({ ...selected.value.area, rowCount: 1, columnCount: 1 });
    });
    return () => {
      isCurrent = false;
    };
  }, [port]);
  return { cell, choose, select };
}

/** The address of a function's help page, which is hosted beside the pane in both languages. */
function helpAddress(id: string, locale: string): string {
  return `help/${id.toLowerCase().replaceAll('_', '-')}.html#${locale}`;
}
