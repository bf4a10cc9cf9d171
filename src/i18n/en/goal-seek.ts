/** How a path to a target was found; the plan keeps this in both languages. */
export const goalSeek = {
  method: {
    requiredGrowth: 'Required growth per year',
    requiredIncrement: 'Required increment per year',
    requiredGrossAdditions: 'Required gross additions per year',
    backcast: 'Backcast from the target',
    goalSeek: 'Goal seek: the same number in every free year',
    goalSeekShift: 'Goal seek: the same change in every free year',
  },
} as const;
