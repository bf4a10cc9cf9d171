import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { LazyOutcome } from '../controls/layout/LazyOutcome';
import { usePane } from '../controls/pane-context';
import type { KeptPlan, UnsavedWork } from './kept-plans';

interface KeptOffersProps {
  /** Called after a plan was opened. */
  readonly onOpened: () => void;
}

/** Offers the plans that had unsaved changes when the pane was closed last. None is opened unasked. */
export function KeptOffers({ onOpened }: KeptOffersProps) {
  const { session, unsaved } = usePane();
  // Later ones are those in hand.
  const [offers, setOffers] = useState(() =>
    unsaved ? offersOf(unsaved, session.getState()) : [],
  );
  const drop = (id: string): void => setOffers(offers.filter((each) => each.id !== id));
  if (!unsaved) return null;
  return offers.map((kept) => (
    <Offer
      key={kept.id}
      {...{ kept, unsaved }}
      onOpened={() => {
        drop(kept.id);
        onOpened();
      }}
      onDropped={() => drop(kept.id)}
    />
  ));
}

/** With a plan on the sheets, only its own unsaved changes are offered. */
function offersOf(
  { plans }: UnsavedWork,
  { plan }: { readonly plan: { readonly id: string } | null },
) {
  const kept = plans.list();
  return plan ? kept.filter(({ id }) => id === plan.id) : kept;
}

interface OfferProps {
  readonly kept: KeptPlan;
  readonly unsaved: UnsavedWork;
  readonly onOpened: () => void;
  readonly onDropped: () => void;
}

function Offer({ kept, unsaved, onOpened, onDropped }: OfferProps) {
  const { t, locale, formats, session } = usePane();
  const [isUnreadable, setUnreadable] = useState(false);
  const open = async (): Promise<void> => {
    const reader = await import('./plan-files/open-plan').catch(() => null);
    const plan = await reader?.openPlanFile(new File([kept.text], kept.id));
    const opened = plan?.ok === true ? await reader?.openInSession(session, plan.value) : null;
    if (!opened?.ok) return setUnreadable(true);
    unsaved.noteOpened(kept.id);
    onOpened();
  };
  return (
    <LazyOutcome
      intent={isUnreadable ? 'error' : 'info'}
      title={t('kept.title', { name: kept.name[locale] })}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={() => void open()}>
            {t('kept.open')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              unsaved.plans.forget(kept.id);
              onDropped();
            }}
          >
            {t('kept.discard')}
          </Button>
        </>
      }
    >
      {t(isUnreadable ? 'kept.unreadable' : 'kept.text', { at: formats.instant(kept.at) })}
    </LazyOutcome>
  );
}
