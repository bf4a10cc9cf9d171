/** Names the formulas of suggestions; a plan keeps them in both languages. */
export const suggestion = { average: 'average of the known years' } as const;
