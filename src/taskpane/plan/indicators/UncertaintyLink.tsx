import { lazy, Suspense } from 'react';
import { Link, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { Driver, IndicatorReport, Plan, Scenario } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useOpened } from '../../controls/use-opened';
import { isUncertainDriver } from '../../editor/uncertainty/standing';

const UncertaintyDialog = lazy(async () => {
  const { UncertaintyDialog: component } =
    await import('../../editor/uncertainty/UncertaintyDialog');
  return { default: component };
});

interface UncertaintyLinkProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly report: IndicatorReport;
  readonly driver: Driver;
}

/** Opens the form in which a driver is made uncertain. What was really reached is certain. */
export function UncertaintyLink({ plan, scenario, report, driver }: UncertaintyLinkProps) {
  const styles = useUncertaintyLinkStyles();
  const { t, session, locale } = usePane();
  const { isOpen, open, close } = useOpened();
  if (driver === 'actual') return null;
  const at = { scenario: scenario.id, indicator: report.indicator.id, driver };
  const name = { indicator: report.indicator.name[locale], driver: t(`drivers.${driver}.name`) };
  const isUncertain = isUncertainDriver(plan, at);
  return (
    <div className={styles.all}>
      <Link
        as="button"
        inline
        aria-haspopup="dialog"
        aria-label={t(isUncertain ? 'assumptions.uncertainFor' : 'assumptions.certainFor', name)}
        onClick={open}
      >
        {t(isUncertain ? 'assumptions.uncertain' : 'assumptions.certain')}
      </Link>
      {isOpen && (
        <Suspense fallback={null}>
          <UncertaintyDialog
            {...{ plan, scenario, report, driver }}
            scenarios={session.getState().report?.scenarios ?? []}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

const useUncertaintyLinkStyles = makeStyles({ all: { ...typographyStyles.caption1 } });
