import { writePlanFile, type Plan } from '../../../domain/index';

/** A plan as a file. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** Writes a plan as a file. */
export function planFileOf(plan: Plan): PlanFile {
  return { name: `${plan.id}.plan.json`, text: writePlanFile(plan) };
}
