import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useProblemListStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '30vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  more: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0 0` },
});
