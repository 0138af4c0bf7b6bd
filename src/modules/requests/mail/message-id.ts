/**
 * The Message-ID of a mail about a request: an answer names it in In-Reply-To and finds home even where the reply
 * address was lost. `n` tells apart the mails to one person (an id or a number); `address` is where the reply goes.
 */
export function messageIdOf({ address, token }: { address: string | null; token: string }, n: string | number): string {
  return `<causeway.${token}.${n}@${address?.slice(address.lastIndexOf('@') + 1) ?? 'causeway.invalid'}>`;
}
