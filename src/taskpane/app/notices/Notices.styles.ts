import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useNoticesStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '50vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
    ':empty': { display: 'none' },
  },
  bar: { flexShrink: 0, boxShadow: tokens.shadow8 },
  problem: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  lead: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalXS}` },
});
