/** The parts that stand under another, of one kind, in their order. */
export function under<Part extends { parentId: string | null; kind: string }>(parts: Part[], parentId: string | null, kind: Part['kind']): Part[] {
  return parts.filter((part) => part.parentId === parentId && part.kind === kind);
}
