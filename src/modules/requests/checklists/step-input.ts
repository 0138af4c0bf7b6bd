/** A step as it is written for a kind of request, or added to one request. */
export interface StepInput {
  label: string;
  required: boolean;
  /** Who sees it: the district's side alone, or the school too. */
  audience: 'district' | 'school';
}
