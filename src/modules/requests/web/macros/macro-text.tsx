import { placeholders } from '../../macros/placeholders-words.ts';

const words: Record<string, string> = placeholders;

/** The text of a macro as one reads it: what is filled in is said in words. */
export function MacroText({ body }: { body: string }) {
  return <p className="lines">{body.replaceAll(/\{\{(\w+)\}\}/g, (whole, place: string) => (place in words ? `[${words[place]}]` : whole))}</p>;
}
