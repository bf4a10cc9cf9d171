import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useRiskStyles = makeStyles({
  said: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  sentence: { ...typographyStyles.body1, margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { flex: '1 1 120px', minWidth: 0 },
  working: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  chances: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  chance: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  percent: {
    ...typographyStyles.body1Strong,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  error: {
    ...typographyStyles.caption2,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
  },
  // The length says how much; the frame says of how much.
  meter: {
    height: '8px',
    margin: `${tokens.spacingVerticalXXS} 0`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  part: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  ends: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
