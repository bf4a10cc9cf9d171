import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useGoalSeekStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  bounds: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  bound: { flex: '1 1 96px', minWidth: 0 },
  entry: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  locked: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0 },
  legend: { ...typographyStyles.caption1, padding: 0 },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
    '& td': { textAlign: 'right' },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th:not(:first-child)': { textAlign: 'right' },
  },
  needed: { fontWeight: tokens.fontWeightSemibold },
  text: { ...typographyStyles.caption1, margin: 0 },
  short: { color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
