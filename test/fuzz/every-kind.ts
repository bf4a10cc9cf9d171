import type { AnyFuzzKind } from './fuzz-kind';
import { calls } from './kinds/calls';
import { commands } from './kinds/commands';
import { formulas } from './kinds/formulas';
import { packages } from './kinds/packages';
import { phrases } from './kinds/phrases';
import { planFiles } from './kinds/plan-files';
import { planTables } from './kinds/plan-tables';
import { selections } from './kinds/selections';
import { workbooks } from './kinds/workbooks';

/** Every entrance for other people's contents. */
export const EVERY_FUZZ_KIND: readonly AnyFuzzKind[] = [
  ...[planFiles, planTables, phrases, formulas, selections, calls, commands, workbooks, packages],
];
