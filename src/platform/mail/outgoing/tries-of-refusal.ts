/** What a failed hand-over says about the mail, and about the server. */
export function triesOfRefusal(error: unknown): { counts: boolean; isFinal: boolean; goOn: boolean } {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  const isAnswer = typeof responseCode === 'number';
  // Before a mail is named, whatever goes wrong is the server's: the mail waits, however long.
  const isOfServer = !['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '');
  return { counts: !isOfServer, isFinal: isAnswer && !isOfServer && responseCode >= 500, goOn: isAnswer && !isOfServer };
}
