import { act, render, screen } from '@testing-library/react';
import { useGrowing } from './use-growing';

function List({ total }: { readonly total: number }) {
  return Array.from({ length: useGrowing(total) }, (_, index) => <p key={index}>{index}</p>);
}

test('a long list begins with a screenful and becomes whole; a short one is whole at once', () => {
  jest.useFakeTimers();
  const { rerender } = render(<List total={50} />);
  expect(screen.getAllByText(/\d/)).toHaveLength(20);
  act(() => jest.advanceTimersByTime(0));
  expect(screen.getAllByText(/\d/)).toHaveLength(40);
  act(() => jest.runAllTimers());
  expect(screen.getAllByText(/\d/)).toHaveLength(50);
  rerender(<List total={7} />);
  expect(screen.getAllByText(/\d/)).toHaveLength(7);
  jest.useRealTimers();
});
