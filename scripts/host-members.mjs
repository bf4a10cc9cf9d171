// Writes docs/host-members.md: what the host simulator supports. Usage: npx tsx scripts/host-members.mjs
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { hostMembersText } from '../src/simulator/host-members-text.ts';
import { root } from './root.mjs';

const file = join(root, 'docs/host-members.md');
const options = await resolveConfig(file);
await writeFile(file, await format(hostMembersText(), { ...options, filepath: file }));
console.log(`Wrote ${file}`);
