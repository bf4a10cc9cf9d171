/** The templates of the product, in the order in which the pane offers them. */
export const TEMPLATE_NAMES = ['jinjiang', 'five-year', 'helsinki', 'fiscal', 'blank'] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
