import sanitizeHtml from 'sanitize-html';

/**
 * HTML of a stranger, made safe to stand in a page: structure and pictures that came along, nothing that runs, loads
 * from elsewhere, styles the page or sends anything.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'hr', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'a', 'img'],
    allowedAttributes: { a: ['href', 'rel', 'target'], img: ['src', 'alt'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid'] },
    allowProtocolRelative: false,
    nestingLimit: 50,
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'head'],
    transformTags: {
      a: (tagName, { href }) => ({ tagName, attribs: { ...(href && /^\s*(https?:\/\/|mailto:|tel:)/i.test(href) ? { href } : {}), rel: 'noopener noreferrer nofollow', target: '_blank' } }),
      h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p',
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !/^cid:/i.test(frame.attribs.src ?? ''),
  }).toWellFormed().replaceAll('\0', '');
}
