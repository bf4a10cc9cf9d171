import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/**
 * Renders components without styles: jsdom computes no layout, and checks thousands of rules for
 * each element that a test finds by its name. Tests in a browser check what styles hide.
 */
export function withoutStyles(element: ReactElement): ReactElement {
  const renderer = { ...createDOMRenderer(), insertCSSRules: () => undefined };
  return <RendererProvider renderer={renderer}>{element}</RendererProvider>;
}
