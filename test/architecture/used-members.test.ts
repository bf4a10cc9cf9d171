import { readFileSync } from 'node:fs';
import {
  CLEARS_FOR_A_REASON,
  officeMembersText,
  usedMembers,
  type UsedMember,
} from './office-members-text';

let members: readonly UsedMember[];
beforeAll(() => {
  members = usedMembers();
});

/** Without the spaces and escapes that the formatter changes. */
const words = (text: string) => text.replaceAll(/[\s\\]+|-{2,}/g, ' ').trim();

test('docs/office-members.md lists what the product uses (npx tsx scripts/office-members.mjs)', () => {
  const text = officeMembersText(members);
  expect(words(readFileSync('docs/office-members.md', 'utf8'))).toBe(words(text));
});

test('the list has members that are called, set, loaded and taken apart', () => {
  const names = members.map(({ member }) => member);
  for (const name of ['Range.formulas', 'Worksheet.delete', 'ChartCollection.add']) {
    expect(names).toContain(name);
  }
  expect(names).toContain('RangeAreas.dataValidation');
  expect(names.length).toBeGreaterThan(100);
});

test('nothing that the product uses clears the user’s undo without a reason', () => {
  const clearing = members.filter(({ clears }) => clears.length > 0).map(({ member }) => member);
  expect(clearing.sort()).toEqual(Object.keys(CLEARS_FOR_A_REASON).sort());
});

test('a member that clears it and has no reason is told', () => {
  const text = officeMembersText([{ member: 'Worksheet.copy', clears: ['desktop', 'web'] }]);
  expect(text).toContain('cleared on Windows and Mac and the web: no reason is given');
});
