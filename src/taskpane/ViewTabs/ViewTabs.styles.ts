import { makeStyles, tokens } from '@fluentui/react-components';

export const useViewTabsStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})`,
  },
  tabs: { minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
});
