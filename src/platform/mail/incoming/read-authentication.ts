import type { MailHeaders } from './incoming-mail.ts';

export const authenticationVerdicts = ['proven', 'failed', 'unproven', 'unchecked'] as const;
export type AuthenticationVerdict = (typeof authenticationVerdicts)[number];

/** The word that stands for a host where a district takes mails of senders whom nobody vouches for. */
export const acceptUnverified = 'accept-unverified-senders';

/** What the receiving host found of the sender (RFC 8601), and what follows from it for the address in From. */
export interface Authentication {
  verdict: AuthenticationVerdict;
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
}

/**
 * Reads the results that our own receiving host wrote, known by its name (authserv-id); a header of anybody else proves
 * nothing and is not read. Of several by our host the topmost counts: it was added last. `proven` needs DMARC, or a
 * signature or an envelope of the very domain that From shows. Without a name of the host nobody is proven; where the
 * district accepts that (`acceptUnverified`), nothing is checked.
 */
export function readAuthentication(headers: MailHeaders, from: string | undefined, authority: string | undefined): Authentication {
  const none: Authentication = { verdict: authority === acceptUnverified ? 'unchecked' : 'unproven', spf: null, dkim: null, dmarc: null };
  if (!authority || authority === acceptUnverified) return none;
  const header = headers.all('authentication-results').slice(0, 20).map((value) => withoutComments(value.slice(0, 8_000))).find((value) => value.split(/[;\s]/, 1)[0]!.toLowerCase() === authority.toLowerCase());
  if (!header) return none;
  const results = header.split(';').slice(1).map(readResult);
  const of = (method: string) => results.filter((result) => result.method === method);
  const domain = from?.slice(from.lastIndexOf('@') + 1) ?? '';
  const aligned = (method: string, ...properties: string[]) => of(method).some((result) => result.value === 'pass' && properties.some((property) => isOf(result.properties.get(property), domain)));
  const dmarc = of('dmarc')[0]?.value ?? null;
  const proven = dmarc === 'pass' || aligned('dkim', 'header.d', 'header.i') || aligned('spf', 'smtp.mailfrom');
  const kept = { spf: of('spf')[0]?.value ?? null, dkim: (of('dkim').find((result) => result.value === 'pass') ?? of('dkim')[0])?.value ?? null, dmarc };
  return { verdict: dmarc === 'fail' ? 'failed' : proven ? 'proven' : 'unproven', ...kept };
}

function readResult(text: string): { method: string; value: string; properties: Map<string, string> } {
  const pairs = [...text.matchAll(/([a-z0-9.-]+)(?:\/\d+)?\s*=\s*("[^"]*"|[^\s;]+)/gi)].map((pair) => [pair[1]!.toLowerCase(), pair[2]!.replaceAll('"', '').toLowerCase()] as const);
  return { method: pairs[0]?.[0] ?? '', value: pairs[0]?.[1] ?? '', properties: new Map(pairs.slice(1)) };
}

function withoutComments(text: string): string {
  let depth = 0;
  let bare = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) bare += letter;
  }
  return bare.trim();
}

/** The domain itself or one below it: `mail.maple.example` may speak for `maple.example`, never the other way. */
function isOf(value: string | undefined, domain: string): boolean {
  const found = value?.slice(value.lastIndexOf('@') + 1);
  if (!found || !domain || !found.includes('.')) return false;
  return found === domain || found.endsWith(`.${domain}`);
}
