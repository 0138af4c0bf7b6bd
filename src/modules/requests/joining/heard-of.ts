/**
 * Of two requests that were joined or parted, those on which it is told and kept in the audit trail. When one of them is
 * confidential it happens there alone: whoever sees only the other learns nothing.
 */
export function heardOf<Joined extends { lane: string }>(ends: Joined[]): Joined[] {
  const confidential = ends.filter((end) => end.lane !== 'ordinary');
  return confidential.length > 0 ? confidential.slice(0, 1) : ends;
}
