import { act, render, screen } from '@testing-library/react';
import { fakeIntersections } from '../../../../test/support/pane/fake-intersections';
import { DrawnNear } from './DrawnNear';

interface EntryProps {
  readonly isWindowed?: boolean;
  readonly startsDrawn?: boolean;
}

function Entry({ isWindowed = true, startsDrawn = false }: EntryProps) {
  return (
    <section aria-label="Entry">
      <h3>Heading</h3>
      <DrawnNear {...{ isWindowed, startsDrawn }} estimate={150} className="">
        <p>Contents</p>
      </DrawnNear>
    </section>
  );
}

const isDrawn = (): boolean => screen.queryByText('Contents') !== null;
const place = (): HTMLElement => {
  const element = screen.getByRole('region', { name: 'Entry' }).lastElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('There is no place.');
  return element;
};

describe('DrawnNear', () => {
  const intersections = fakeIntersections();

  it('draws its contents near the visible part, and keeps their height elsewhere', () => {
    render(<Entry />);
    expect(isDrawn()).toBe(false);
    expect(screen.getByRole('heading', { name: 'Heading' })).not.toBeNull();
    expect(place().style.height).toBe('150px');
    act(() => intersections.tell(place(), true, 150));
    expect(isDrawn()).toBe(true);
    expect(place().style.height).toBe('');
    act(() => intersections.tell(place(), false, 210));
    expect(isDrawn()).toBe(false);
    expect(place().style.height).toBe('210px');
  });

  it('has everything on paper, and asks afterwards what is near', () => {
    render(<Entry />);
    const asked = intersections.timesObserved(place());
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(isDrawn()).toBe(true);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(intersections.timesObserved(place())).toBe(asked + 1);
  });

  it('draws everything while it is in use', () => {
    const { rerender } = render(<Entry />);
    rerender(<Entry isWindowed={false} />);
    expect(isDrawn()).toBe(true);
  });

  it('draws everything in a browser that cannot tell what is near', () => {
    intersections.remove();
    render(<Entry />);
    expect(isDrawn()).toBe(true);
  });
});
