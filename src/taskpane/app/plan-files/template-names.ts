/** The templates that the product ships, in the order in which they are offered. */
export const TEMPLATE_NAMES = ['jinjiang', 'five-year', 'fiscal', 'blank'] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
