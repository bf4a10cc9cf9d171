import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useHeaderStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column' },
  // The host draws its own menu over the top right corner.
  name: {
    ...typographyStyles.subtitle2Stronger,
    margin: 0,
    paddingRight: '36px',
    overflowWrap: 'anywhere',
  },
  horizon: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  tools: {
    display: 'flex',
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  gap: { flexGrow: 1 },
});
