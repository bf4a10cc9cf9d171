import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ErrorBoundary } from './ErrorBoundary';

const words = { title: 'A fault', why: 'Something broke.', next: 'Reload it.', reload: 'Reload' };

function Broken(): never {
  throw new Error('broken on purpose');
}

describe('ErrorBoundary', () => {
  it('shows a message and a way out instead of a blank page', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const onReload = jest.fn();
    render(
      <ErrorBoundary {...words} onReload={onReload}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Something broke.');
    expect(screen.queryByText(/broken on purpose/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
    expect(onReload).toHaveBeenCalledTimes(1);
    silenced.mockRestore();
  });

  it('shows its children while there is no error', () => {
    render(
      <ErrorBoundary {...words} onReload={() => undefined}>
        <p>All well</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText('All well')).not.toBeNull();
  });
});
