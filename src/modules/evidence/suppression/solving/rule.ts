/** What is asked of the hiding; the numbers come from dated settings. */
export interface Rule {
  /** A figure of fewer students is hidden. */
  fewest: number;
  /** How many students wide the least range is into which a hidden group's size may be narrowed. */
  sizeWidth: number;
  /** The same for its successes, and for its failures. */
  outcomeWidth: number;
  /** Shares near 0 and 100 % are shown as ends. */
  codesEnds: boolean;
}
