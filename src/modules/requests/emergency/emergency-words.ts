/** What an emergency is called in a sentence. Pure; shared with the pages. */
export const emergencyWords: Record<string, string> = {
  fire: 'a fire',
  gas: 'gas or a chemical',
  weapon: 'a weapon',
  threat: 'a threat',
  missing_child: 'a missing child',
  medical: 'a medical emergency',
  violence: 'violence',
  self_harm: 'somebody who may harm themselves',
};
