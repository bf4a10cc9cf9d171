import { lazy, useState, type ComponentType } from 'react';
import type * as FirstRunModule from './first-run/FirstRun';
import type * as PaneModule from './Pane';

/** A page that is loaded before it is first shown. */
interface Page<Props> {
  /** Suspends where the page has not been loaded yet. */
  readonly Page: ComponentType<Props>;
  /** Loads the page, so that it is drawn at once. */
  readonly load: () => Promise<void>;
}

function createPage<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props>>,
): Page<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async () => (loaded ??= await fetchPage());
  const Later = lazy(async () => ({ default: await load() }));
  return {
    Page: function Page(props: Props) {
      // The same one for as long as it is shown: another component would lose what was typed.
      const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Later);
      return <Shown {...props} />;
    },
    load: async () => void (await load()),
  };
}

type PropsOf<Component extends (props: never) => unknown> = Parameters<Component>[0];

/** The page of the plan in hand. */
export const planPage = createPage<PropsOf<typeof PaneModule.Pane>>(async () => {
  const { Pane } = await import(
    /* webpackChunkName: "plan-page", webpackPrefetch: true */ './Pane'
  );
  return Pane;
});

/** The page that opens a plan. */
export const startPage = createPage<PropsOf<typeof FirstRunModule.FirstRun>>(async () => {
  const { FirstRun } = await import(/* webpackChunkName: "first-run" */ './first-run/FirstRun');
  return FirstRun;
});
