import type { Obstacle, WorkbookFailure } from '../../../ports/workbook-port';

/** Why nothing is written: in its own words where the first obstacle has some. */
export function failureOfObstacles(obstacles: readonly Obstacle[]): WorkbookFailure {
  const [first] = obstacles;
  const [sheet, detail] = [first?.sheet ?? '', first?.detail ?? ''];
  switch (first?.kind) {
    case 'readOnly':
    case 'protectedWorkbook':
      return { kind: first.kind };
    case 'protectedSheet':
      return { kind: 'protectedSheet', sheet };
    case 'tableNameTaken':
      return { kind: 'tableNameTaken', table: detail, sheet };
    default:
      return { kind: 'obstructed', obstacles };
  }
}
