import { tokens } from '@fluentui/react-components';

/**
 * A container in which a wide table scrolls sideways. A shadow at an edge shows that there is more:
 * the shadows are fixed, and covers over them move with the content.
 */
export const sideScroll = {
  overflowX: 'auto',
  backgroundImage: [
    `linear-gradient(to right, ${tokens.colorNeutralBackground1} 50%, transparent)`,
    `linear-gradient(to left, ${tokens.colorNeutralBackground1} 50%, transparent)`,
    `linear-gradient(to right, ${tokens.colorNeutralShadowAmbientDarker}, transparent)`,
    `linear-gradient(to left, ${tokens.colorNeutralShadowAmbientDarker}, transparent)`,
  ].join(', '),
  backgroundPosition: '0 0, 100% 0, 0 0, 100% 0',
  backgroundSize: '32px 100%, 32px 100%, 12px 100%, 12px 100%',
  backgroundRepeat: 'no-repeat',
  backgroundAttachment: 'local, local, scroll, scroll',
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const;

/** A table whose numbers never wrap; its first column stays while the others scroll. */
export const sideScrolled = {
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontVariantNumeric: 'tabular-nums',
  overflowWrap: 'normal',
  '& th, & td': {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  '& td': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  '& tbody th, & thead th:first-child': {
    position: 'sticky',
    left: 0,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  '& thead th': {
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  '& thead th:not(:first-child)': { textAlign: 'right' },
} as const;
