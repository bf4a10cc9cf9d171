import { readFileSync } from 'node:fs';
import { hostMembersText } from './host-members-text';

/** Without the line breaks and marks that the formatter moves. */
const words = (text: string) => text.replaceAll(/[\s\\]+/g, ' ').trim();

test('docs/host-members.md lists what the host supports (npx tsx scripts/host-members.mjs)', () => {
  expect(words(readFileSync('docs/host-members.md', 'utf8'))).toBe(words(hostMembersText()));
});

test('names members as an add-in writes them', () => {
  const text = hostMembersText();
  expect(text).toContain('## RangeFormat');
  expect(text).toContain('`indentLevel`');
  expect(text).not.toContain('`IndentLevel`');
});
