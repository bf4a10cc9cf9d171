import { render, screen } from '@testing-library/react';
import { useDialogFocus } from './use-dialog-focus';

function Steps({ step }: { readonly step: string }) {
  const surface = useDialogFocus(step);
  return (
    <div role="dialog" tabIndex={-1} ref={surface}>
      <button key={step}>{step}</button>
      <input />
    </div>
  );
}

test('the focus stays in a dialog after the step that had it is removed', () => {
  const { rerender } = render(<Steps step="preview" />);
  screen.getByRole('button').focus();
  rerender(<Steps step="write" />);
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
});

test('the focus does not move while its element is there', () => {
  const { rerender } = render(<Steps step="preview" />);
  screen.getByRole('textbox').focus();
  rerender(<Steps step="write" />);
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
