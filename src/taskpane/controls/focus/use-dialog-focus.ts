import { useCallback, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard focus in a dialog when its step changes, because the focused element may have
 * been removed. Returns the ref for the dialog's surface.
 */
export function useDialogFocus(step: string): (surface: HTMLDivElement | null) => void {
  const surface = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const { current } = surface;
    if (current && !current.contains(document.activeElement)) current.focus();
  }, [step]);
  return useCallback((element: HTMLDivElement | null) => {
    surface.current = element;
  }, []);
}
