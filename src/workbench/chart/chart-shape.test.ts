import type { ChartModel } from './chart-model';
import { chartShape } from './chart-shape';

const size = { width: 480, height: 260 };
const model: ChartModel = {
  id: 'chart',
  kind: 'line',
  title: 'GDP',
  categories: ['2023', '2024', '2025'],
  series: [
    { name: 'Base', values: [100, 106, 112.36], color: '#0f6cbd', dashed: false },
    { name: 'Target', values: [null, 106, null], color: '#107c10', dashed: true },
  ],
  categoryTitle: 'Year',
  valueTitle: 'Index',
  numberFormat: '0',
};

describe('chartShape', () => {
  it('draws a rising series upwards, from left to right, inside the plot', () => {
    const { lines, plot } = chartShape(model, size);
    const [base] = lines;
    const xs = base!.points.map(([x]) => x);
    const ys = base!.points.map(([, y]) => y);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(plot.top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(plot.top + plot.height);
  });

  it('leaves a gap where there is no number', () => {
    const target = chartShape(model, size).lines[1]!;
    expect(target.points).toHaveLength(1);
    expect(target.path).not.toContain('L');
  });

  it.each(['column', 'bar'] as const)('draws a %s for every number from zero', (kind) => {
    const { marks, lines } = chartShape({ ...model, kind }, size);
    expect(lines).toEqual([]);
    expect(marks).toHaveLength(4);
    for (const { box } of marks) {
      expect(Math.min(box.width, box.height, box.x, box.y)).toBeGreaterThan(0);
    }
  });

  it('draws an empty chart when there are no series', () => {
    const { ticks, lines } = chartShape({ ...model, series: [], categories: [] }, size);
    expect(ticks.length).toBeGreaterThan(1);
    expect(lines).toEqual([]);
  });
});
