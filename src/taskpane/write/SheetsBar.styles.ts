import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSheetsBarStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  state: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    flex: '1 1 130px',
    minWidth: 0,
  },
  icon: { fontSize: '20px', display: 'flex' },
  title: { ...typographyStyles.body1Strong },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  undo: { ...typographyStyles.caption1, textAlign: 'left', display: 'block' },
  live: { color: tokens.colorStatusSuccessForeground1 },
  outOfDate: { color: tokens.colorStatusWarningForeground3 },
});
