/** The key of a single-key shortcut, or undefined: while something is typed, a dialog is open or a control key is held, keys are the page's own. */
export function readKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return undefined;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"], [role="menu"]'))) return undefined;
  if (document.querySelector('dialog[open]')) return undefined;
  if (event.shiftKey && /[a-z]/i.test(event.key)) return undefined;
  return event.key;
}
