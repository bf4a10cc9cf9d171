import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';

/** Where a tooltip goes takes much code, so it is loaded with the first one. */
const Tooltip = lazy(async () => {
  const { TooltipPopup } = await import('./TooltipPopup');
  return { default: TooltipPopup };
});

/** How long a pointer rests before a tooltip is shown, and stays away before it is hidden. */
const DELAY_MS = 250;

/** Event handlers for the element that a tooltip explains, and the tooltip while it is shown. */
export interface TooltipParts {
  readonly handlers: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
  readonly tooltip: ReactNode;
}

/** Shows a text at an element while a pointer rests on it or the keyboard is in it. */
export function useTooltip(text: string): TooltipParts {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (to: HTMLElement | null, delay = DELAY_MS): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget(to), delay);
  };
  return {
    handlers: {
      onPointerEnter: ({ currentTarget }) => change(currentTarget),
      onPointerLeave: () => change(null),
      // After a click the pointer has shown it already.
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) change(currentTarget);
      },
      onBlur: () => change(null, 0),
    },
    tooltip: target && (
      <Suspense fallback={null}>
        <Tooltip
          {...{ target, text }}
          onPointerEnter={() => change(target)}
          onHide={(isNow) => change(null, isNow ? 0 : DELAY_MS)}
        />
      </Suspense>
    ),
  };
}
