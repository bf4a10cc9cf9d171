import { readdirSync } from 'node:fs';
import path from 'node:path';
import { clearsUndo, type UndoPlatform } from '../../src/simulator/faults/undo-clearing';
import { excelMembersOf, type MemberUse } from './office-members';

/** A member of Excel's classes that the product uses, and where that clears the user's undo. */
export interface UsedMember {
  /** As `Range.formulas`. */
  readonly member: string;
  readonly clears: readonly UndoPlatform[];
}

/** Why a member is used although it clears the user's undo stack. */
export const CLEARS_FOR_A_REASON: Readonly<Record<string, string>> = {
  'Range.getMergedAreasOrNullObject':
    'asked only where a write or an undo fills blank cells of our sheets, which merged cells may cover (OfficeDev/office-js#5918)',
  'Worksheet.delete':
    'undo, recovery and a failed write remove the sheets that a write has added, another plan replaces the sheets of the old one, and freezing removes sheets of its own; each is said before',
  'Worksheet.position': 'the sheets of another plan take the places of those that they replace',
  'Worksheet.visibility':
    'freezing a workbook measures on a hidden sheet of its own, which it deletes again',
};

/** Every member of Excel's classes that `src/workbook/excel` names, by the types of the library. */
export function usedMembers(): readonly UsedMember[] {
  const folder = path.resolve('src/workbook/excel');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name));
  const found = new Map<string, ReadonlySet<UndoPlatform>>();
  for (const use of excelMembersOf(files).filter(({ isOfClass }) => isOfClass)) {
    found.set(use.member, new Set([...(found.get(use.member) ?? []), ...clearing(use)]));
  }
  return [...found]
    .map(([member, clears]) => ({ member, clears: [...clears] }))
    .sort((one, other) => (one.member < other.member ? -1 : 1));
}

function clearing({ member, acts }: MemberUse): readonly UndoPlatform[] {
  if (!acts) return [];
  const [owner = '', name = ''] = member.split('.');
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [...clearsUndo(owner, capital, 'call'), ...clearsUndo(owner, capital, 'set')];
}

/** The text of docs/office-members.md. */
export function officeMembersText(members: readonly UsedMember[] = usedMembers()): string {
  return [
    '# Members of Excel that PlanPath uses',
    '',
    'Every member of the Excel JavaScript API that `src/workbook/excel` names, and what Microsoft’s page on [undo capabilities](https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities) says of it. Written by `npx tsx scripts/office-members.mjs`; a test fails when a member is missing here, or clears the user’s undo without a reason.',
    '',
    '| Member | The user’s undo |',
    '| --- | --- |',
    ...members.map(({ member, clears }) => `| \`${member}\` | ${undoText(member, clears)} |`),
    '',
  ].join('\n');
}

const PLATFORMS: Readonly<Record<UndoPlatform, string>> = {
  desktop: 'Windows and Mac',
  web: 'the web',
};

function undoText(member: string, clears: readonly UndoPlatform[]): string {
  if (clears.length === 0) return 'kept';
  const where = clears.map((platform) => PLATFORMS[platform]).join(' and ');
  return `cleared on ${where}: ${CLEARS_FOR_A_REASON[member] ?? 'no reason is given'}`;
}
