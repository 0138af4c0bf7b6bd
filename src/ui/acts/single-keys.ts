const kept = 'causeway single keys';

/** Whether single keys do something on this device: who speaks to the computer, or has keys of their own, switches them off. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(kept) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off');
}
