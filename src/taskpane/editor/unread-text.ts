import type { EntryProblem } from '../controls/format/parse-entry';
import type { EditorTranslate } from './use-editor-texts';

/** Says why what was typed is not a number. */
export function unreadText({ kind }: EntryProblem, typed: string, text: EditorTranslate): string {
  return kind === 'empty'
    ? text('problem.missing')
    : text(`problem.${kind}`, { text: typed.trim() });
}
