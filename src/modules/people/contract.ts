export * from './contract/audit.ts';
export * from './contract/invitations.ts';
export * from './contract/people.ts';
export * from './contract/session.ts';
export * from './drafts/contract.ts';
