import sanitizeHtml from 'sanitize-html';

const [opens, closes] = ['\u0001', '\u0002'];
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of an HTML mail, one line a block; what stands in a quotation gets the `> ` that plain mail has. */
export function htmlToText(html: string): string {
  const marked = html
    .replaceAll(/[\u0001\u0002]/g, '')
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .replaceAll(/<blockquote\b/gi, `\n${opens}\n<blockquote`)
    .replaceAll(/<\/blockquote\s*>/gi, `\n${closes}\n</blockquote>`)
    .replaceAll(/<(?:br|hr|\/p|\/div|\/li|\/tr|\/h[1-6]|\/pre|\/table)\b/gi, '\n$&')
    .replaceAll(/<\/p\b/gi, '\n$&');
  const bare = sanitizeHtml(marked, { allowedTags: [], allowedAttributes: {}, nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'head'] });
  let depth = 0;
  const lines: string[] = [];
  for (const line of bare.split('\n')) {
    if (line.includes(opens)) depth += 1;
    else if (line.includes(closes)) depth = Math.max(0, depth - 1);
    else lines.push(depth > 0 && line.trim() !== '' ? `> ${line.trim()}` : line.trim());
  }
  return lines.join('\n').replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!);
}
