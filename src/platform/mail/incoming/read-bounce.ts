import type { IncomingMail } from './incoming-mail.ts';

export interface Bounce {
  recipient: string | undefined;
  /** Enhanced status code (RFC 3463), 5.x.x for good, 4.x.x for a while. */
  status: string | undefined;
  action: string | undefined;
  diagnostic: string | undefined;
}

/** What a report of delivery (RFC 3464) says of the first address that did not take the mail. */
export function readBounce({ report }: Pick<IncomingMail, 'report'>): Bounce {
  const blocks = (report ?? '').slice(0, 50_000).replaceAll(/\r\n?/g, '\n').replaceAll(/\n[ \t]+/g, ' ').split(/\n{2,}/).map(readFields);
  const failed = blocks.find((fields) => fields.has('final-recipient') && fields.get('action')?.toLowerCase() === 'failed') ?? blocks.find((fields) => fields.has('final-recipient'));
  const typed = (name: string) => failed?.get(name)?.replace(/^[a-z0-9-]+\s*;\s*/i, '').trim();
  return { recipient: (typed('original-recipient') ?? typed('final-recipient'))?.replaceAll(/[<>]/g, '').toLowerCase(), status: failed?.get('status')?.match(/\d\.\d{1,3}\.\d{1,3}/)?.[0], action: failed?.get('action')?.toLowerCase(), diagnostic: typed('diagnostic-code')?.slice(0, 500) };
}

function readFields(block: string): Map<string, string> {
  return new Map(block.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
  }));
}
