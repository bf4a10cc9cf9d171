import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useFanChartStyles = makeStyles({
  frame: { position: 'relative', height: '132px' },
  layer: {
    position: 'absolute',
    inset: 0,
    display: 'block',
    width: '100%',
    height: '100%',
    overflow: 'visible',
  },
  // Told apart by depth and by their edges as well as by colour.
  outer: {
    fill: tokens.colorBrandStroke1,
    fillOpacity: 0.18,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1px',
    strokeDasharray: '2 2',
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText' },
  },
  inner: {
    fill: tokens.colorBrandStroke1,
    fillOpacity: 0.36,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText' },
  },
  axis: { stroke: tokens.colorNeutralStroke2 },
  known: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  plan: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    strokeDasharray: '6 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  median: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    strokeDasharray: '1 3',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  target: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'Highlight' },
  },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sample: { width: '20px', height: '12px', display: 'block', overflow: 'visible' },
});
