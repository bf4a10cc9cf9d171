import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useNoticesStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
  bar: { '& .fui-MessageBarBody': { overflowWrap: 'anywhere' } },
  problem: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  lead: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalXS}` },
});
