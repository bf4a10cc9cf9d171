import type { RefObject } from 'react';

interface FilePickerProps {
  /** A click on it opens the file dialog. */
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** The kinds of file that the dialog offers. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** The field behind a button that chooses a file; nobody sees it. */
export function FilePicker({ ref, label, accept, onFile }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      hidden
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // Otherwise choosing the same file again, after fixing it, would not fire a change event.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
