import { AppError } from '../../../platform/errors.ts';
import { placeholders, type Placeholder } from './placeholders-words.ts';

const place = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Puts the values in. Each place is filled once: what a value holds is never read as a placeholder. Pure. */
export function fillPlaceholders(text: string, values: Record<Placeholder, string>): string {
  return text.replaceAll(place, (whole, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : whole));
}

/** Throws AppError `placeholder_unknown` for one that nothing would fill. */
export function requireKnownPlaceholders(texts: string[]): void {
  const unknown = texts.flatMap((text) => [...text.matchAll(place)].map((match) => match[1]!)).find((name) => !Object.hasOwn(placeholders, name));
  if (unknown !== undefined) throw new AppError('placeholder_unknown', `Nothing is known to put in for {{${unknown}}}. There is ${Object.keys(placeholders).map((name) => `{{${name}}}`).join(', ')}.`, { placeholder: unknown });
}
