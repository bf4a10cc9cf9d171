import type { ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import type { Findings } from './send-dialog-model';
import { firstOf, freezeItems } from './send-texts';

interface FoundSectionsProps {
  readonly findings: Findings;
  readonly onCopy: () => void;
  readonly onFreeze: () => void;
  readonly onThaw: () => void;
  readonly onRepair: () => void;
}

/** The actions for the workbook, each with its effect. */
export function FoundSections({
  findings,
  onCopy,
  onFreeze,
  onThaw,
  onRepair,
}: FoundSectionsProps) {
  const { t, formats } = usePane();
  const { freeze, thaw, repair } = findings;
  const count = (value: number): string => formats.number(value, 0);
  return (
    <>
      {repair.cells.length + repair.hidingNames.length > 0 && (
        <Section
          title={t('send.repairTitle')}
          lines={
            repair.cells.length > 0
              ? [t('send.repairText', { cells: firstOf(repair.cells, t) })]
              : []
          }
          items={repair.hidingNames.map((name) => t('send.hidingName', { name }))}
        >
          {repair.cells.length > 0 && <Button onClick={onRepair}>{t('send.repairAction')}</Button>}
        </Section>
      )}
      <Section title={t('send.copyTitle')} lines={[t('send.copyText')]}>
        <Button onClick={onCopy}>{t('send.copyAction')}</Button>
      </Section>
      <Section
        title={t('send.freezeTitle')}
        lines={
          freeze.calls === 0
            ? [t('send.nothingFound')]
            : [
                t('send.freezeText'),
                t('send.freezeCount', {
                  cells: count(freeze.cells),
                  formulas: count(freeze.formulas),
                  values: count(freeze.values),
                }),
              ]
        }
        items={freezeItems(freeze, t, count)}
      >
        {freeze.calls > 0 && freeze.obstacles.length === 0 && (
          <Button appearance="primary" onClick={onFreeze}>
            {t('send.freezeAction')}
          </Button>
        )}
      </Section>
      {thaw && (
        <Section
          title={t('send.thawTitle')}
          lines={[t('send.thawText', { calls: count(thaw.calls), cells: count(thaw.cells) })]}
          items={[
            ...(thaw.deleted > 0 ? [t('send.thawGone', { cells: count(thaw.deleted) })] : []),
            ...(thaw.changed.length > 0
              ? [t('send.thawChanged', { cells: firstOf(thaw.changed, t) })]
              : []),
          ]}
        >
          {thaw.changed.length === 0 && <Button onClick={onThaw}>{t('send.thawAction')}</Button>}
        </Section>
      )}
    </>
  );
}

/** One action: its effect and its button. */
export function Section({
  title,
  lines,
  items = [],
  children,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
  readonly children?: ReactNode;
}) {
  const styles = useSendDialogStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

const useSendDialogStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
