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

  it('lays one area on the other, above the lowest number of the axis', () => {
    const series = [
      { name: 'Below P5', values: [100, 102], color: '#dddddd', dashed: false },
      { name: 'P5 to P95', values: [0, 8], color: '#0f6cbd', dashed: false },
    ];
    const { areas, lines, marks, plot, ticks } = chartShape(
      { ...model, kind: 'stackedArea', series, categories: ['2023', '2024'], valueMinimum: 95 },
      size,
    );
    expect({ lines, marks }).toEqual({ lines: [], marks: [] });
    expect(ticks[0]?.label).toBe('95');
    const [base, band] = areas.map(({ path }) =>
      path
        .slice(1, -1)
        .split('L')
        .map((place) => Number(place.split(' ')[1])),
    );
    // The upper edge of the base is the lower edge of the band.
    expect(band!.slice(2).reverse()).toEqual(base!.slice(0, 2));
    expect(band![1]).toBeLessThan(base![1]!);
    expect(Math.max(...base!.slice(0, 2))).toBeLessThan(plot.top + plot.height);
  });

  it('draws stacked bars on one line, to the left and to the right of 0', () => {
    const series = [
      { name: 'Low', values: [-5], color: '#0072b2', dashed: false },
      { name: 'High', values: [3], color: '#d55e00', dashed: false },
    ];
    const { marks } = chartShape(
      { ...model, kind: 'stackedBar', series, categories: ['growth'] },
      size,
    );
    const [low, high] = marks.map(({ box }) => box);
    expect(low!.y).toBe(high!.y);
    expect(low!.x + low!.width).toBeCloseTo(high!.x, 6);
    expect(low!.width / high!.width).toBeCloseTo(5 / 3, 6);
  });

  it('draws an empty chart when there are no series', () => {
    const { ticks, lines } = chartShape({ ...model, series: [], categories: [] }, size);
    expect(ticks.length).toBeGreaterThan(1);
    expect(lines).toEqual([]);
  });
});
