import type { Choice } from '../../../ui/search-choice.tsx';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone by its name, those of this machine's clock first. */
export function timeZoneChoices(): Choice[] {
  const names = Intl.supportedValuesOf('timeZone');
  return [here, ...names.filter((name) => name !== here)].map(asChoice);
}

export function timeZoneHere(): Choice {
  return asChoice(here);
}

function asChoice(id: string): Choice {
  return { id, name: id.replaceAll('_', ' ') };
}
