/** What a stretch of written text is shown as. */
export type TextBlock = { kind: 'paragraph'; lines: string[] } | { kind: 'list'; items: string[] } | { kind: 'table'; rows: string[][] };

/** Signs that word processors put before an item; \uf0b7 and \uf0a7 are those of old symbol fonts. */
const bullet = /^\s*(?:[•·●○▪■‣⁃◦∙\uf0b7\uf0a7-]|[–—*](?=\s)|o(?=\s))\s*/u;
/** What has no width and no meaning for a reader: control signs except the tab, zero-width blanks, the byte-order mark. */
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff]/gu;

/** Text as it can be kept: whatever was pasted, but for what no database takes (a zero byte, half of a pair). */
export function keepableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/**
 * How text that was typed or pasted from a word processor is shown: soft line ends as lines, signed lines as a list, lines
 * with tabs as a table. The text itself stays as it was written.
 */
export function blocksOf(text: string): TextBlock[] {
  const lines = text.replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').split('\n').map((line) => line.replaceAll(unseen, ''));
  const blocks: TextBlock[] = [];
  let isApart = true;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      isApart = true;
      continue;
    }
    if (bullet.test(line) && !/^\s*-\d/.test(line)) {
      const item = line.replace(bullet, '').replaceAll('\t', ' ');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (line.trimStart().includes('\t')) {
      const row = line.trimEnd().split('\t').map((cell) => cell.trim());
      if (last?.kind === 'table' && !isApart) last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    } else if (last?.kind === 'paragraph' && !isApart) last.lines.push(line.trim());
    else blocks.push({ kind: 'paragraph', lines: [line.trim()] });
    isApart = false;
  }
  return blocks;
}
