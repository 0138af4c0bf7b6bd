/** A code from a name: small letters, digits and _, beginning with a letter. */
export function codeOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 60) || 'unnamed';
}
