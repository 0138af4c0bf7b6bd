const quoted = /^\s*>/;
/** What introduces marked quotation, in the words of several mail programs and languages. */
const introduces = [
  /^\s*(on|le|el|il|em|am|op|den|w dniu|dnia|på|pe)\b.{0,300}(wrote|écrit|escribió|scritto|escreveu|schrieb|schreef|skrev|napisał(\(a\))?|pisze|kirjoitti).{0,200}:\s*$/iu,
  /^\s*.{1,200}<[^<>\s]{1,200}>\s*(wrote|schrieb|écrit|escribió)\s?:\s*$/iu,
];
/** What a whole copied mail begins with; its text may stand below without a mark. */
const divides = [
  /^\s*-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|message d.origine|mensaje original|oprindelig besked|messaggio originale|mensagem original)\s*-{2,}\s*$/iu,
  /^\s*_{20,}\s*$/,
  /^\s*\*?(from|von|de|van|da)\s?:\*?\s.{0,200}[<[(].{1,200}[>\])]\s*$/iu,
  /^-{2,}.{0,40}(reply|write|type) above this line.{0,40}$/i,
];
const signs = [/^-- ?$/, /^(sent|get outlook) (from|for) .{1,80}$/i, /^(gesendet|envoyé|enviado|verzonden|sendt) (von|de|depuis|desde|vanaf|fra) .{1,80}$/iu];
const introAtMost = 3;

/**
 * Parts what a person wrote from what their mail program added: the quoted mail and the signature at its end. Answers
 * written between quoted lines stay where they are, with the lines they answer. One pass over the lines, each looked
 * at in bounded pieces: no text makes it slow.
 */
export function foldQuotes(text: string): { text: string; folded: string } {
  const lines = text.split('\n');
  const cut = endOfWriting(lines);
  const kept = lines.slice(0, cut).join('\n').trim();
  const folded = lines.slice(cut).join('\n').trim();
  return kept === '' ? { text: folded, folded: '' } : { text: kept, folded };
}

/** The line from which on there is nothing but quotation and signature. */
function endOfWriting(lines: string[]): number {
  const signature = lines.findIndex((line, at) => at > 0 && fits(signs, line));
  const end = signature < 0 ? lines.length : signature;
  const lastOwn = lines.findLastIndex((line, at) => at < end && line.trim() !== '' && !quoted.test(line));
  const divided = lines.findIndex((line, at) => at < end && fits(divides, line));
  const cuts = [end, lastOwn + 1, introBefore(lines, lastOwn, end), divided].filter((at) => at >= 0);
  return Math.min(...cuts);
}

/** Where the introduction begins that ends in the last own line before quoted ones; programs break it over up to three lines. */
function introBefore(lines: string[], last: number, end: number): number {
  if (last + 1 >= end) return -1;
  for (let at = last; at >= 0 && at > last - introAtMost && lines[at]!.trim() !== ''; at -= 1) {
    if (fits(introduces, lines.slice(at, last + 1).join(' '))) return at;
  }
  return -1;
}

function fits(patterns: RegExp[], line: string): boolean {
  const start = line.slice(0, 500);
  return patterns.some((pattern) => pattern.test(start));
}
