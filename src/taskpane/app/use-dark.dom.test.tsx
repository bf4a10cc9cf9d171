import { act, renderHook } from '@testing-library/react';
import { useDark } from './use-dark';

describe('useDark', () => {
  it('uses the theme of the host, and queries it again when the window gets the focus', () => {
    let dark: boolean | undefined = false;
    const { result } = renderHook(() => useDark(() => dark));
    expect(result.current).toBe(false);
    dark = true;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe(true);
  });

  it('is light if neither host nor system reports a theme', () => {
    expect(renderHook(() => useDark(() => undefined)).result.current).toBe(false);
  });
});
