import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

const empty = /(^|-)(utils?|helpers?|common|services?|managers?|misc)(-|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** File and folder names that say nothing, or that are not in kebab-case. */
export function nameFaults(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) =>
    path.split('/').flatMap((part) => {
      const name = part === posix.basename(path) ? part.replace(/\..*$/, '') : part;
      if (empty.test(name)) return [`${path}: "${name}" says nothing`];
      return kebab.test(name) ? [] : [`${path}: "${name}" is not in kebab-case`];
    }),
  );
}

const schoolWords = /\b(schools?|principal|superintendent|region(s|al)?|students?|teacher)\b/i;

/** Words of the field in the platform and the kit, which must serve any. Tests may use the cast. */
export function fieldWordFaults(files: SourceFile[]): string[] {
  return files
    .filter((file) => /^src\/(platform|ui)\//.test(file.path) && !file.path.includes('.test.'))
    .flatMap((file) => file.text.split('\n').flatMap((line, index) => (schoolWords.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])));
}
