/** Every key of the product, in the one place that declares them: pages say what each does where it is offered. */
export const declaredShortcuts = {
  keys: { key: '?', about: 'Show the keys', where: 'Everywhere' },
  find: { key: '/', about: 'Find anything (also Ctrl K)', where: 'Everywhere' },
  home: { key: 'g h', about: 'Go home', where: 'Everywhere' },
  inbox: { key: 'g i', about: 'Go to the inbox', where: 'Everywhere' },
  requests: { key: 'g r', about: 'Go to all requests', where: 'Everywhere' },
  undo: { key: 'z', about: 'Undo what was just done, while it is offered', where: 'Everywhere' },
  next: { key: 'j', about: 'Next line; Enter opens it', where: 'Lists' },
  previous: { key: 'k', about: 'Line before', where: 'Lists' },
  choose: { key: 'x', about: 'Choose the line, for one act on several', where: 'Lists' },
  accept: { key: 'a', about: 'Accept, or take on', where: 'Inbox and offers' },
  decline: { key: 'd', about: 'Decline, with the reason', where: 'Inbox and offers' },
  snooze: { key: 's', about: 'Set aside until later', where: 'Inbox and offers' },
  merge: { key: 'm', about: 'It is the same as another: join them', where: 'Inbox and offers' },
  reply: { key: 'r', about: 'Write to the other side', where: 'One request' },
  note: { key: 'n', about: 'Write a note for colleagues', where: 'One request' },
  resolve: { key: 'e', about: 'Say it is solved', where: 'One request' },
  hand_over: { key: 'h', about: 'Hand over', where: 'One request' },
  ask_department: { key: 'p', about: 'Ask a department for its piece', where: 'One request' },
  wait: { key: 'w', about: 'Wait', where: 'One request' },
  watch: { key: 'v', about: 'Watch, or watch no more', where: 'One request' },
} as const;

export type ShortcutId = keyof typeof declaredShortcuts;
