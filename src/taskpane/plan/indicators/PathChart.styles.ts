import { makeStyles, tokens } from '@fluentui/react-components';

export const usePathChartStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: '76px',
    overflow: 'visible',
  },
  axis: { stroke: tokens.colorNeutralStroke2 },
  path: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  compared: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeDasharray: '4 3',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  target: {
    fill: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'Highlight' },
  },
  met: { stroke: tokens.colorStatusSuccessForeground1 },
  short: { stroke: tokens.colorStatusDangerForeground3 },
});
