import type { SourceFile } from './source-files.ts';

const warnAt = 150;
const refuseAt = 250;
const exempt = /\.generated\.ts$/;

/** Files that hold more than one thing by their length. Lists of content (pure data) are no code and are not counted. */
export function longFiles(files: SourceFile[]): { warnings: string[]; faults: string[] } {
  const lines = files.filter((file) => !exempt.test(file.path)).map((file) => ({ path: file.path, lines: file.text.split('\n').length }));
  const say = (file: { path: string; lines: number }) => `${file.path} has ${file.lines} lines`;
  return { warnings: lines.filter((file) => file.lines > warnAt && file.lines <= refuseAt).map(say), faults: lines.filter((file) => file.lines > refuseAt).map(say) };
}
