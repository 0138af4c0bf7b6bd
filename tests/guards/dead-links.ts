import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** Links of documents that lead nowhere, and files and commands they name in backticks that are not there. */
export function deadLinks(files: SourceFile[], exists: (path: string) => boolean = existsSync): string[] {
  return files.flatMap(({ path, text }) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^(https?:|mailto:|#)/.test(link));
    const dead = links.filter((link) => !exists(posix.join(posix.dirname(path), link.replace(/#.*$/, ''))));
    const named = [...text.matchAll(/`((?:bin|src|docs|database|tests|bench)\/[\w./-]+\w)(?: [^`]*)?`/g)].map((match) => match[1]!).filter((name) => !exists(name));
    return [...dead, ...named].map((link) => `${path}: ${link}`);
  });
}
