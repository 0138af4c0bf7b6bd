const fieldWords: Record<string, string> = { groupShares: 'student groups', localCode: 'local code', ncesId: 'NCES code', shortName: 'short name', stateCode: 'state code' };

export function fieldWord(field: string): string {
  return fieldWords[field] ?? field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function valueWord(value: string | number | string[] | null): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
