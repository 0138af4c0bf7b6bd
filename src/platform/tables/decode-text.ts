import { isUtf8 } from 'node:buffer';
import { counted } from './counted.ts';
import type { Repair } from './table.ts';

const sampleBytes = 65_536;

/** Bytes as text, whatever wrote them; undefined when they are no text at all. */
export function decodeText(bytes: Uint8Array, repairs: Repair[]): string | undefined {
  const wide = findWideEncoding(bytes);
  if (wide) {
    repairs.push({ kind: 'utf_16', sentence: 'The text was UTF-16, as some spreadsheets save it, and was read as such.', count: 1 });
    return lineEnds(new TextDecoder(wide).decode(bytes), repairs);
  }
  if (looksBinary(bytes)) return undefined;
  const text = readUtf8(bytes, repairs) ?? readOldEncoding(bytes, repairs);
  return lineEnds(text, repairs);
}

function findWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length < 8) return undefined;
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte) => byte === 0).length - even;
  const most = sample.length * 0.4;
  if (odd > most && even < most / 10) return 'utf-16le';
  return even > most && odd < most / 10 ? 'utf-16be' : undefined;
}

/** Zero bytes, or more control characters than any table has. */
function looksBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes.subarray(0, sampleBytes)) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) control += 1;
  }
  return control > Math.min(bytes.length, sampleBytes) * 0.02;
}

function readUtf8(bytes: Uint8Array, repairs: Repair[]): string | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!isUtf8(bytes) && !mostlyUtf8(text)) return undefined;
  if (marked) repairs.push({ kind: 'byte_order_mark', sentence: 'A byte order mark stood before the first column name and was taken away.', count: 1 });
  return text;
}

/** A text cut in the middle of a character is still UTF-8; one in an old encoding has hardly a whole character. */
function mostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 20 <= whole;
}

/** Chooses between the two encodings that American spreadsheets wrote before UTF-8: the one that gives more sensible text. */
function readOldEncoding(bytes: Uint8Array, repairs: Repair[]): string {
  const mac = new TextDecoder('macintosh').decode(bytes);
  const windows = new TextDecoder('windows-1252').decode(bytes);
  const bareReturns = !bytes.includes(0x0a) && bytes.includes(0x0d);
  const isMac = sense(mac) + (bareReturns ? 0.5 : 0) > sense(windows);
  const count = bytes.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const kind = isMac ? 'mac_roman' : 'windows_1252';
  repairs.push({ kind, sentence: `The text was written as ${isMac ? 'Mac Roman' : 'Windows-1252'}, not as UTF-8; ${counted(count, 'character')} read so.`, count });
  return isMac ? mac : windows;
}

/** Share of the characters beyond ASCII that stand where such a character belongs: letters in words, signs elsewhere. */
function sense(text: string): number {
  let good = 0;
  let all = 0;
  for (const { 0: found, index } of text.matchAll(/[^\0-\x7f]/g)) {
    all += 1;
    const inWord = /\p{L}/u.test(text[index - 1] ?? '') || /\p{L}/u.test(text[index + 1] ?? '');
    if (/[áàâäãåçéèêëíìîïñóòôöõúùûüÁÀÂÄÇÉÈÊËÍÑÓÔÖÚÜ]/.test(found)) good += inWord ? 1 : 0;
    else if (/[‘’“”–—…•†®©™°]/.test(found)) good += 1;
    else if (found === '\u00a0') good += 0.4;
  }
  return all === 0 ? 0 : good / all;
}

function lineEnds(text: string, repairs: Repair[]): string {
  const bare = text.match(/\r(?!\n)/g)?.length ?? 0;
  if (bare > 0) repairs.push({ kind: 'bare_carriage_return', sentence: `${counted(bare, 'line')} ended in a bare carriage return, as on old Macs: read as lines.`, count: bare });
  return text.replace(/\r\n?/g, '\n');
}
