/** Keys of people, schools (state code) and catalogue items are those of the other sample files; instants are ISO in UTC. */
export interface SampleRequest {
  /** Stable inside one generated year. Requests come sorted by `submittedAt`. */
  key: string;
  school: string;
  region: number;
  item: string;
  function: string;
  /** The department whose rules the item falls under. */
  department: string;
  requestedBy: string;
  submittedAt: string;
  /** Set on the few requests that belong to the sample district's story. */
  story: Story | null;
  /** In order of time; the first two are always `submitted` and `held`. Same instant: the order of the list counts. */
  events: SampleEvent[];
}

export type Story = 'bus' | 'evaluator_vacancy' | 'work_order' | 'translation_delay';

export type Channel = 'web' | 'specialist' | 'staff' | 'mail';

export type RequestStatus =
  | 'submitted'
  | 'acknowledged'
  | 'in_progress'
  | 'waiting_on_school'
  | 'waiting_on_department'
  | 'resolved_pending_confirmation'
  | 'closed'
  | 'declined';

export type HoldingCause =
  | 'routed'
  | 'routed_to_backup'
  | 'routed_to_operational_leader'
  | 'routed_to_superintendent'
  | 'routed_to_department'
  | 'asked_directly'
  | 'handoff';

type Happening =
  | {
      kind: 'submitted';
      by: string;
      channel: Channel;
      summary: string;
      details: string | null;
      /** `question` is the position in the item's list of questions, from 0. */
      answers: { question: number; answer: string }[];
    }
  /** Who holds the request (or, with `piece`, that piece) from now on. */
  | { kind: 'held'; person: string; cause: HoldingCause; piece: string | null; handoff: string | null }
  | { kind: 'status'; status: RequestStatus; reason: string | null; by: string | null }
  /** The conversation with the school. */
  | { kind: 'message'; by: string; side: 'school' | 'district'; body: string }
  /** Seen by the district's people only. */
  | { kind: 'note'; by: string; body: string; piece: string | null }
  | { kind: 'piece_asked'; piece: string; department: string; ask: string; owner: string; by: string; promisedMinutes: number }
  | { kind: 'piece_finished'; piece: string; by: string; outcome: 'done' | 'declined'; note: string }
  | { kind: 'handoff_offered'; handoff: string; from: string; to: string; reason: string; by: string }
  | { kind: 'handoff_answered'; handoff: string; by: string; answer: 'accepted' | 'declined'; reason: string | null }
  | { kind: 'decided'; decision: 'approved' | 'deferred' | 'declined'; reason: string; alternative: string | null; by: string }
  | { kind: 'resolved'; by: string; whatWasDone: string }
  | { kind: 'confirmed'; by: string; answer: 'yes' | 'partly' | 'no'; comment: string | null; easeScore: number | null };

export type SampleEvent = { at: string } & Happening;
export type SampleHappening = Happening;
