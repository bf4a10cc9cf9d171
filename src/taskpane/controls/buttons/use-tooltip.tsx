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

/** Positioning a tooltip takes much code, so it is loaded with the first tooltip. */
const Tooltip = lazy(async () => {
  const { TooltipPopup } = await import('./TooltipPopup');
  return { default: TooltipPopup };
});

/** Delay before a tooltip is shown, and before it is hidden after the pointer leaves. */
const DELAY_MS = 250;

/** Event handlers for the element with the tooltip, and the tooltip while it is open. */
export interface TooltipParts {
  readonly handlers: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
  readonly tooltip: ReactNode;
}

/** Shows a tooltip while the pointer rests on an element or the element has the focus. */
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
      // After a click the pointer has already opened it.
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
