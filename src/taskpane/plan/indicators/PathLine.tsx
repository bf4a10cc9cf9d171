import type { ChartPoint } from './path-chart-model';

/** Joins points with single lines, because SVG allows percentages in lines but not in paths. */
export function PathLine({
  points,
  className,
}: {
  readonly points: readonly ChartPoint[];
  readonly className: string;
}) {
  return points.slice(1).map(({ x, y }, index) => {
    const from = points[index];
    return from ? (
      <line
        key={x}
        className={className}
        x1={`${from.x}%`}
        y1={`${from.y}%`}
        x2={`${x}%`}
        y2={`${y}%`}
      />
    ) : null;
  });
}
