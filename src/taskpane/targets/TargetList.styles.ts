import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTargetListStyles = makeStyles({
  targets: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  add: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
