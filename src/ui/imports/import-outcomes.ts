/** What became of a file, in words and with the mark that goes with them. */
export const importOutcomes = {
  applied: { words: 'Taken', mark: 'status done' },
  nothing_new: { words: 'Nothing new', mark: 'status' },
  refused: { words: 'Refused whole', mark: 'status overdue' },
} as const;
