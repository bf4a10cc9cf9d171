import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sideScroll, sideScrolled } from '../../controls/side-scroll';

export const useCardDetailsStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.caption1Strong, margin: 0 },
  formula: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  scroll: sideScroll,
  table: {
    ...typographyStyles.caption1,
    ...sideScrolled,
    '& tbody th': { minWidth: '72px', overflowWrap: 'break-word' },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  list: { ...typographyStyles.caption1, margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  what: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
});
