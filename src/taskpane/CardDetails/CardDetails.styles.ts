import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCardDetailsStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.caption1Strong, margin: 0 },
  formula: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  scroll: { overflowX: 'auto' },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left', minWidth: '72px' },
    '& td, & thead th:not(:first-child)': {
      textAlign: 'right',
      minWidth: 0,
      paddingLeft: tokens.spacingHorizontalS,
    },
    '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  list: { ...typographyStyles.caption1, margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  what: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
});
