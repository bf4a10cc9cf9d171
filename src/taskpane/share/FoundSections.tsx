import { Button } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { Section } from './Section';
import type { Findings } from './send-dialog-model';
import { firstOf, freezeItems } from './send-texts';

interface FoundSectionsProps {
  readonly findings: Findings;
  readonly onCopy: () => void;
  readonly onFreeze: () => void;
  readonly onThaw: () => void;
  readonly onRepair: () => void;
}

/** What can be done with the workbook, each with what it would do. */
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
      {repair.cells.length > 0 && (
        <Section
          title={t('send.repairTitle')}
          lines={[t('send.repairText', { cells: firstOf(repair.cells, t) })]}
        >
          <Button onClick={onRepair}>{t('send.repairAction')}</Button>
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
            ...(thaw.gone > 0 ? [t('send.thawGone', { cells: count(thaw.gone) })] : []),
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
