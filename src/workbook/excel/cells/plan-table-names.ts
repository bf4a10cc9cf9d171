import type { PlanTableName } from '../../sheets/layout/plan-tables';

/** Every table that holds a part of the plan. */
export const PLAN_TABLES: readonly PlanTableName[] = [
  'PlanScenarios',
  'PlanIndicators',
  'PlanPhases',
  'PlanProjects',
  'PlanAssumptions',
  'PlanTargets',
  'PlanMilestones',
  'PlanHistory',
  'PlanDocuments',
  'PlanInfo',
];
