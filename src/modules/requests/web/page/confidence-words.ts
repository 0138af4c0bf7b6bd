/** What a part in a request is called beside a name. */
export const partWords: Record<string, string> = { requester: 'asked', owner: 'owns it', offered: 'is offered it', piece_owner: 'has a piece', collaborator: 'named' };

export const disclosureWords = { page: 'opened it', file: 'opened a file of it', export: 'saved it in a table', mail: 'was told by mail' } as const;

export const confidentialChoices = [
  ['personnel', 'Somebody’s work'],
  ['equity', 'An equity concern'],
  ['student', 'One student'],
] as const;
