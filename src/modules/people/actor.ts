import type { Route as RouteTo } from '../../platform/http/route.ts';
import type { UseCase as UseCaseOf } from '../../platform/http/use-case.ts';
import type { Role } from './role.ts';

/** The person who acts, with what is in force today in the district's own zone. */
export interface Actor {
  districtId: string;
  personId: string;
  name: string;
  timeZone: string;
  /** Local date on which the scopes below were read, YYYY-MM-DD. */
  today: string;
  grants: Grant[];
}

export interface Grant {
  role: Role;
  schoolId: string | null;
  regionId: string | null;
  departmentId: string | null;
}

/** Who acts when it may also be nobody: the district's own work in the background. */
export type DistrictActor = Pick<Actor, 'districtId' | 'timeZone' | 'today' | 'name'> & { personId: string | null };

export type UseCase = UseCaseOf<Actor>;
/** What a step needs that people and background work share; every UseCase fits. */
export type DistrictUseCase = UseCaseOf<DistrictActor>;
export type Route = RouteTo<Actor>;
