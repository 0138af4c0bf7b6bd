/** What a macro may put in, and what stands there then. Nothing of an internal note is among them. Pure; shared with the pages. */
export const placeholders = {
  school: 'the school’s name',
  leader: 'the name of who asked',
  number: 'the number, as R-1042',
  due: 'by when it is to be solved, in words',
  owner: 'the name of who owns it',
  kind: 'what kind of request it is',
  me: 'your own name',
} as const;

export type Placeholder = keyof typeof placeholders;
