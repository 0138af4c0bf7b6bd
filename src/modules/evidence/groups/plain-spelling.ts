/** A spelling as it is compared and kept: lower case, single blanks. */
export function plainSpelling(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
