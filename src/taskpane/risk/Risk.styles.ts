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
  named: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // A long name of a scenario wraps.
  start: { alignSelf: 'flex-start', height: 'auto', textAlign: 'left' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { flex: '1 1 120px', minWidth: 0 },
  // A long name does not push the list out of its card.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
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
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  share: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  percent: {
    ...typographyStyles.body1Strong,
    minWidth: '48px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  error: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  // The length says how much; the frame says of how much.
  meter: {
    flex: '1 1 40px',
    minWidth: '24px',
    height: '8px',
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
