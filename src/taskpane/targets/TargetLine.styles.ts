import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTargetLineStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '18px', lineHeight: '20px', display: 'flex', paddingTop: '1px' },
  verdict: { ...typographyStyles.body1Strong },
  met: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorStatusDangerForeground3 },
  goal: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
