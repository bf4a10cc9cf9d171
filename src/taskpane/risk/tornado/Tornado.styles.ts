import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** Hollow at the low value of a driver and filled at the high one, whatever the colours. */
const hollow = {
  boxSizing: 'border-box',
  border: `2px solid ${tokens.colorBrandStroke1}`,
  backgroundColor: tokens.colorNeutralBackground1,
  [FORCED]: { border: '2px solid CanvasText' },
} as const;
const filled = {
  backgroundColor: tokens.colorBrandStroke1,
  [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
} as const;
const sample = { width: '16px', height: '10px' } as const;

export const useTornadoStyles = makeStyles({
  bars: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  bar: { position: 'relative', height: '16px', margin: `${tokens.spacingVerticalXXS} 0` },
  low: { ...hollow, position: 'absolute', top: '1px', height: '14px' },
  high: { ...filled, position: 'absolute', top: '1px', height: '14px' },
  base: {
    position: 'absolute',
    top: 0,
    height: '16px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  ends: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  lowSample: { ...hollow, ...sample },
  highSample: { ...filled, ...sample },
});
