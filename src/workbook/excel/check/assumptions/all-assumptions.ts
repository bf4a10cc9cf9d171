import type { Assumption } from '../assumption';
import { downloads } from './downloads';
import { events } from './events';
import { formulas } from './formulas';
import { functions } from './functions';
import { limits } from './limits';
import { locale } from './locale';
import { looks } from './looks';
import { names } from './names';
import { objects } from './objects';
import { references } from './references';
import { speed } from './speed';
import { spills } from './spills';
import { storage } from './storage';
import { tables } from './tables';
import { undo } from './undo';

/** Everything that PlanPath assumes about Excel, in the order in which it is tried. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...objects,
  ...formulas,
  ...spills,
  ...locale,
  ...tables,
  ...names,
  ...events,
  ...undo,
  ...looks,
  ...references,
  ...limits,
  ...storage,
  ...functions,
  ...speed,
  // Last, because it asks the person.
  ...downloads,
];
