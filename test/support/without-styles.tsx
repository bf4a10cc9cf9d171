import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/**
 * Shows components whose styles go nowhere: jsdom lays nothing out, and asks thousands of rules of
 * each element that a test looks for by its name. What a style hides is looked at in a browser.
 */
export function withoutStyles(element: ReactElement): ReactElement {
  const renderer = { ...createDOMRenderer(), insertCSSRules: () => undefined };
  return <RendererProvider renderer={renderer}>{element}</RendererProvider>;
}
