import { writePlanFile, type Plan } from '../../../domain/index';

/** Downloads the plan as a file and returns the file's name. */
export function savePlan(plan: Plan): string {
  const name = `${plan.id}.plan.json`;
  const url = URL.createObjectURL(new Blob([writePlanFile(plan)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return name;
}
