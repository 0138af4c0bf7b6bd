import type { Rung as SeatRung } from '../../regions/index.ts';

/** Who is told when a promise is missed, in this order, each after some school time more. Pure; shared with the pages. */
export const escalationRungs = ['team_member', 'operational_leader', 'regional_superintendent', 'department_head', 'chief'] as const;
export type EscalationRung = (typeof escalationRungs)[number];

/** Where each rung stands on the one ladder of who answers (`regions/ladder.ts`); the first is whoever owns the request. */
export const seatRungs: Record<Exclude<EscalationRung, 'team_member'>, SeatRung> = {
  operational_leader: 'operational_leader',
  regional_superintendent: 'superintendent',
  department_head: 'department_head',
  chief: 'district',
};
