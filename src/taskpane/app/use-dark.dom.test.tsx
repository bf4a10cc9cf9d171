import { act, renderHook } from '@testing-library/react';
import { useDark } from './use-dark';

describe('useDark', () => {
  it('takes the theme of the host, and asks again when the window is looked at', () => {
    let dark: boolean | undefined = false;
    const { result } = renderHook(() => useDark(() => dark));
    expect(result.current).toBe(false);
    dark = true;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe(true);
  });

  it('is light where neither host nor system tells', () => {
    expect(renderHook(() => useDark(() => undefined)).result.current).toBe(false);
  });
});
