/** How a request hangs together with another: `from` is the one that is part of, merged into or split from `to`. */
export const linkKinds = ['related', 'part_of', 'merged_into', 'split_from'] as const;
export type LinkKind = (typeof linkKinds)[number];
