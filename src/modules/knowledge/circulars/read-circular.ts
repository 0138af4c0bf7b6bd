import { decodeText } from '../../../platform/tables/decode-text.ts';

export interface Circular {
  /** The letters of its series, `FAM`. */
  series: string;
  /** Its number, `FAM-02`. */
  code: string;
  title: string;
  body: string;
}

export type Unreadable = { refusal: string };

const numbered = /^([A-Z]{2,5})-([A-Z]{0,3}\d+(?:\.\d+)?[A-Za-z]?)\s+(.+)$/;
const bodyAtLeast = 40;

/** A circular from its file: the name tells number and title, the text loses what each printed page repeats. */
export function readCircular(fileName: string, bytes: Uint8Array): Circular | Unreadable {
  const name = numbered.exec(fileName.replace(/( \(\d+\))?\.txt$/i, '').replaceAll('_', ':').replaceAll(/\s+/g, ' ').trim());
  if (!name) return { refusal: 'Its name must begin with the number of the circular, as in “FAM-02 School Councils.txt”.' };
  const text = bytes.length === 0 ? '' : decodeText(bytes, []);
  if (text === undefined) return { refusal: 'It is not plain text. Save the circular as .txt and send that.' };
  const body = withoutPrint(text);
  if (body.length < bodyAtLeast) return { refusal: 'It holds no text.' };
  return { series: name[1]!, code: `${name[1]}-${name[2]}`, title: name[3]!, body };
}

/** What stands on every printed page: its number, the name of the circular, the masthead of the first. */
const printed = [/^Page \d+( of \d+)?:?$/, /^Superintendent[’']s$/, /^Circular$/, /^Superintendent[’']s Circular\b.{0,40}$/, /^NUMBER:?$/, /^[A-Z]{2,5}-[A-Z]{0,3}\d+[A-Z]?(\.\d+)?$/, /^Version \d+$/];
const standing = /This Circular will remain in effect unless rescinded or superseded\s+by a\s+subsequent version\.?/gi;

function withoutPrint(text: string): string {
  const lines = text.replaceAll('\0', '').split('\n').map((line) => line.replaceAll(/[\s\u00a0]+/g, ' ').trim());
  const kept = lines.filter((line) => !printed.some((pattern) => pattern.test(line)));
  return kept.join('\n').replace(standing, '').replaceAll(/\n{3,}/g, '\n\n').trim();
}
