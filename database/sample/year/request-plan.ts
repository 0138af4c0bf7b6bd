import type { CatalogTemplateItem } from '../../catalog/catalog-item.ts';
import type { Random } from '../random.ts';
import type { SampleSchool } from '../sample-school.ts';
import type { ItemScript } from './item-script.ts';
import type { Channel, Story } from './sample-request.ts';

/** What will happen to one request, decided before it is told. */
export interface RequestPlan {
  item: CatalogTemplateItem;
  script: ItemScript;
  school: SampleSchool;
  region: number;
  /** Epoch milliseconds, and the local working day it counts to. */
  submittedAt: number;
  date: string;
  channel: Channel;
  story: Story | null;
  summary: string | null;
  slots: Record<string, string>;
  handoff: 'accepted' | 'declined' | null;
  clarifies: boolean;
  pieces: ItemScript['pieces'];
  workOrder: boolean;
  decision: 'approved' | 'deferred' | 'declined' | null;
  notes: number;
  /** Work until the resolution as a share of what is promised; above 1 the promise is broken. */
  pace: number;
  firstAnswerPace: number;
  reopened: 'no' | 'partly' | null;
}

const LATE = 0.06;
const LATE_FIRST_ANSWER = 0.03;
const REOPENED_AS_NOT_DONE = 0.05;
const REOPENED_AS_PARTLY = 0.03;
const LEAST_HOURS_TO_DECIDE = 24;

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

function drawChannel(random: Random): Channel {
  const drawn = random.next();
  if (drawn < 0.8) return 'web';
  if (drawn < 0.88) return 'specialist';
  return drawn < 0.95 ? 'mail' : 'staff';
}

function drawDecision(random: Random, item: CatalogTemplateItem): RequestPlan['decision'] {
  if (!item.regionMayDecide || item.promise.resolutionHours < LEAST_HOURS_TO_DECIDE || !random.chance(0.35)) return null;
  const drawn = random.next();
  if (drawn < 0.84) return 'approved';
  return drawn < 0.93 ? 'deferred' : 'declined';
}

function drawReopened(random: Random): RequestPlan['reopened'] {
  const drawn = random.next();
  if (drawn < REOPENED_AS_NOT_DONE) return 'no';
  return drawn < REOPENED_AS_NOT_DONE + REOPENED_AS_PARTLY ? 'partly' : null;
}

type Fixed = Pick<RequestPlan, 'item' | 'script' | 'school' | 'region' | 'submittedAt' | 'date'>;

export function drawPlan(random: Random, fixed: Fixed): RequestPlan {
  const { item, script } = fixed;
  const late = random.chance(LATE);
  const decision = drawDecision(random, item);
  const wantsPieces = script.pieces.length > 0 && random.chance(0.45);
  return {
    ...fixed,
    channel: drawChannel(random),
    story: null,
    summary: null,
    slots: {},
    handoff: random.chance(0.13) ? (random.chance(0.78) ? 'accepted' : 'declined') : null,
    clarifies: script.clarify !== undefined && random.chance(0.45),
    pieces: wantsPieces ? (random.chance(0.5) ? script.pieces.slice(0, 1) : script.pieces) : [],
    workOrder: script.workOrder !== undefined && random.chance(0.8),
    decision,
    notes: random.chance(0.4) ? random.between(1, 2) : 0,
    pace: late ? between(1.04, random.around(1.3, 0.2), 2.2) : between(0.06, random.around(0.68, 0.35), 0.97),
    firstAnswerPace: random.chance(LATE_FIRST_ANSWER) ? 1.3 : between(0.03, random.around(0.3, 0.7), 0.95),
    reopened: drawReopened(random),
  };
}
