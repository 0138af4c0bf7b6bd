/** A cell as it may be kept and shown: no control characters, halves of pairs or page-long texts. */
export function storable(value: string): string {
  return withoutControls(value.slice(0, 200));
}

/** Text that every database and terminal takes. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\u001f\u007f]/g, '\ufffd').toWellFormed();
}
