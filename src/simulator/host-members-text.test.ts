import { readFileSync } from 'node:fs';
import { hostMembersText } from './host-members-text';

/** Without the line breaks and escapes that the formatter changes. */
const words = (text: string) => text.replaceAll(/[\s\\]+/g, ' ').trim();

test('docs/host-members.md lists what the host supports (npx tsx scripts/host-members.mjs)', () => {
  expect(words(readFileSync('docs/host-members.md', 'utf8'))).toBe(words(hostMembersText()));
});

test('writes member names as an add-in does', () => {
  const text = hostMembersText();
  expect(text).toContain('## RangeFormat');
  expect(text).toContain('`indentLevel`');
  expect(text).not.toContain('`IndentLevel`');
});
