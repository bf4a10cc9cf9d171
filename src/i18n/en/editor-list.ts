/** The search of a long list of indicators. */
export const editorList = {
  search: 'Search indicators',
  group: 'Group',
  filter: 'Show',
  filters: {
    all: 'all',
    unmet: 'with unmet targets',
    binding: 'with binding targets',
    changed: 'changed in this scenario',
  },
  found: '{{count}} of {{all}} shown',
  nothing: 'No indicator fits. Change the search or show all.',
} as const;
