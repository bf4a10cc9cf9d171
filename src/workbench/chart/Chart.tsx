import type { ChartModel } from './chart-model';
import './chart.css';
import type { ChartShape } from './chart-shape';
import { chartShape } from './chart-shape';

const size = { width: 480, height: 260 } as const;

/**
 * A chart of lines, columns, bars or areas with title, axes and legend; a table of its numbers for screen
 * readers.
 */
export function Chart({ model }: { readonly model: ChartModel }) {
  const shape = chartShape(model, size);
  return (
    <figure className="planpath-chart" aria-label={model.title}>
      <figcaption>{model.title}</figcaption>
      <svg viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} role="img" aria-hidden>
        <Axes shape={shape} model={model} />
        {shape.areas.map(({ key, color, path }) => (
          <path key={key} d={path} fill={color} stroke="none" />
        ))}
        {shape.marks.map((mark) => (
          <rect key={mark.key} {...mark.box} fill={mark.color} />
        ))}
        {shape.lines.map((line) => (
          <g key={line.key} stroke={line.color} fill={line.color}>
            <path d={line.path} fill="none" strokeDasharray={line.dashed ? '5 4' : undefined} />
            {line.points.map(([x, y]) => (
              <circle key={`${String(x)},${String(y)}`} cx={x} cy={y} r="2.5" stroke="none" />
            ))}
          </g>
        ))}
      </svg>
      <ul aria-hidden>
        {model.series.map(({ name, color, dashed }) => (
          <li key={name}>
            <span
              className={dashed ? 'planpath-chart-key dashed' : 'planpath-chart-key'}
              style={{ color }}
            />
            {name}
          </li>
        ))}
      </ul>
      <Numbers model={model} />
    </figure>
  );
}

function Axes({ shape, model }: { readonly shape: ChartShape; readonly model: ChartModel }) {
  const { plot } = shape;
  return (
    <g className="planpath-chart-axes">
      {shape.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={tick.x1} x2={tick.x2} y1={tick.y1} y2={tick.y2} />
          <text x={tick.labelX} y={tick.labelY} textAnchor={tick.anchor}>
            {tick.label}
          </text>
        </g>
      ))}
      {shape.categories.map(({ key, label, x, y, anchor }) => (
        <text key={key} x={x} y={y} textAnchor={anchor}>
          {label}
        </text>
      ))}
      {shape.valueTitle !== null && (
        <text {...shape.valueTitle} textAnchor="middle" className="planpath-chart-title">
          {model.valueTitle}
        </text>
      )}
      {model.categoryTitle !== null && (
        <text
          x={plot.left + plot.width / 2}
          y={size.height - 4}
          textAnchor="middle"
          className="planpath-chart-title"
        >
          {model.kind === 'bar' || model.kind === 'stackedBar'
            ? model.valueTitle
            : model.categoryTitle}
        </text>
      )}
    </g>
  );
}

function Numbers({ model }: { readonly model: ChartModel }) {
  return (
    <table className="planpath-chart-numbers">
      <thead>
        <tr>
          <th scope="col" />
          {model.series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {model.series.map(({ name, values }) => (
              <td key={name}>{values[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
