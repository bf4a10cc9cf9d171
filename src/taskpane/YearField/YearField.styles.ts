import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useYearFieldStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto 96px minmax(0, 1fr) 32px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid transparent`,
  },
  own: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  year: { ...typographyStyles.body1Strong },
  input: { width: '96px', minWidth: 0 },
  inheritedInput: { '& input': { color: tokens.colorNeutralForeground3, fontStyle: 'italic' } },
  origin: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
  },
  originOwn: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  slider: { gridColumn: '1 / -1', minWidth: 0, width: '100%' },
  problem: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    color: tokens.colorStatusDangerForeground1,
  },
});
