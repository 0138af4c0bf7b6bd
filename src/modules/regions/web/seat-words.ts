import type { Seat, SupportersReply } from '../contract.ts';

export type Duty = 'holder' | 'backup' | 'cover';
type Cause = SupportersReply['items'][number]['cause'];

export const dutyWords: Record<Duty, string> = { holder: 'Holds the seat', cover: 'Covers for a time', backup: 'Backup' };

/** Why somebody answers for a function. */
export const causeWords: Record<Cause, string> = {
  cover: 'covers the seat for a time',
  holder: 'holds the seat',
  backup: 'backup',
  operational_leader: 'operational leader of the region',
  superintendent: 'regional superintendent',
  department_head: 'head of the department',
  district: 'for the district',
  nobody: '',
};

/** Where a seat stands in one word; the class draws the shape, so that it never rests on colour. */
export function seatState({ hole, allAway, covers, holders }: Seat): { word: string; shape: 'hole' | 'away' | 'covered' | 'held' } {
  if (hole) return { word: 'Hole', shape: 'hole' };
  if (allAway) return { word: 'Away', shape: 'away' };
  if (covers.length > 0 && holders.every((holder) => holder.away !== null)) return { word: 'Cover', shape: 'covered' };
  return { word: 'Held', shape: 'held' };
}

/** "3.2 full-time" of 320 percent. */
export function fullTime(percent: number): string {
  return `${inFullTime(percent)} full-time`;
}

export function inFullTime(percent: number): string {
  return (percent / 100).toLocaleString('en-US', { maximumFractionDigits: 1 });
}

export function holesInWords(holes: number): string {
  return holes === 0 ? 'No hole' : holes === 1 ? '1 hole' : `${holes} holes`;
}

export function schoolsInWords(schools: number): string {
  return schools === 1 ? '1 school' : `${schools.toLocaleString('en-US')} schools`;
}
