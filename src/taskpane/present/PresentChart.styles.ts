import { makeStyles, tokens } from '@fluentui/react-components';

export const usePresentChartStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column' },
  frame: {
    display: 'block',
    width: '100%',
    height: 'clamp(132px, 12vw, 240px)',
    overflow: 'visible',
  },
  axis: { stroke: tokens.colorNeutralStrokeAccessible },
  path: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 'clamp(3px, 0.25vw, 5px)',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  parent: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '2px',
    strokeDasharray: '2 5',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  line: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '2px',
    strokeDasharray: '10 5',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2.5px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  isMet: { fill: tokens.colorNeutralForeground1 },
  isShort: { fill: tokens.colorNeutralBackground1 },
  label: {
    fill: tokens.colorNeutralForeground1,
    fontSize: 'clamp(12px, 1.15vw, 22px)',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    // Keeps a line behind a number from striking it through.
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  years: {
    position: 'relative',
    height: '1.5em',
    fontSize: 'clamp(12px, 1.05vw, 20px)',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  year: { position: 'absolute', transform: 'translateX(-50%)' },
  first: { left: 0, transform: 'none' },
  last: { right: 0, transform: 'none' },
});
