export interface Passage {
  heading: string;
  body: string;
}

/** About as much as one reads at a glance, and enough to answer one question. */
const passageLength = 900;

/**
 * The passages of a text, in order: a line in capitals is a heading, hard line ends become one paragraph, and paragraphs
 * under one heading stay together up to some nine hundred characters. No word is lost.
 */
export function splitPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  let paragraphs: string[] = [];
  let headed = false;
  const close = () => {
    if (paragraphs.length > 0) passages.push({ heading, body: paragraphs.join('\n') });
    headed ||= paragraphs.length > 0;
    paragraphs = [];
  };
  // A heading that stands over nothing is a passage of its own.
  const closeHeading = () => {
    close();
    if (heading !== '' && !headed) passages.push({ heading, body: heading });
    headed = false;
  };
  let open = false;
  let inHeading = false;
  for (const line of text.split('\n')) {
    if (line === '') {
      open = false;
      inHeading = false;
      continue;
    }
    if (isHeading(line)) {
      if (!inHeading) closeHeading();
      heading = inHeading ? `${heading} ${line}` : line;
      inHeading = true;
      open = false;
      continue;
    }
    inHeading = false;
    // A page ends in the middle of a sentence.
    const begins = (!open && !/^\p{Ll}/u.test(line)) || startsItem(line);
    if (begins && paragraphs.join('\n').length + line.length > passageLength) close();
    if (begins || paragraphs.length === 0) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += ` ${line}`;
    open = true;
  }
  closeHeading();
  return passages;
}

function startsItem(line: string): boolean {
  return /^([●•○▪◦–-]|\d{1,2}[.)]|[a-z][.)]|o )\s?/.test(line);
}

/** Words in capitals, short, and not the end of a sentence. */
function isHeading(line: string): boolean {
  const letters = line.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < 4 || line.length > 90 || /[.;,]$/.test(line) || startsItem(line)) return false;
  return line.replaceAll(/[^\p{Lu}]/gu, '').length >= letters.length * 0.8;
}
