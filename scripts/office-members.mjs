// Writes docs/office-members.md: what the product uses of Excel. Usage: npx tsx scripts/office-members.mjs
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { officeMembersText } from '../test/architecture/office-members-text.ts';
import { root } from './root.mjs';

const file = join(root, 'docs/office-members.md');
const options = await resolveConfig(file);
await writeFile(file, await format(officeMembersText(), { ...options, filepath: file }));
console.log(`Wrote ${file}`);
