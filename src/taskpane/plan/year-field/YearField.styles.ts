import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useYearFieldStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke3}`,
  },
  own: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
  },
  year: { ...typographyStyles.body1Strong },
  level: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  controls: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  input: { width: '84px', minWidth: '84px' },
  inheritedInput: { '& input': { color: tokens.colorNeutralForeground3, fontStyle: 'italic' } },
  origin: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    flex: '1 1 0',
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
  },
  originOwn: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  slider: { flex: '1 1 0', minWidth: 0 },
  // Fluent's mark for each step would cover the whole rail.
  rail: {
    '::before': { display: 'none' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  problem: {
    ...typographyStyles.caption1,
    color: tokens.colorStatusDangerForeground3,
  },
});
