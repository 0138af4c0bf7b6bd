export type SampleRole =
  | 'school_leader'
  | 'school_staff'
  | 'regional_superintendent'
  | 'operational_leader'
  | 'team_member'
  | 'department_head'
  | 'department_staff'
  | 'district_leader'
  | 'data_office'
  | 'auditor'
  | 'administrator';

/** Scope and dates of one role. Dates are local days; `validTo` is the first day on which it no longer holds. */
export interface SampleGrant {
  role: SampleRole;
  school?: string;
  region?: number;
  department?: string;
  validFrom: string;
  validTo: string | null;
}

/** Nobody in the sample exists. `key` is stable and what every other sample file refers to. */
export interface SamplePerson {
  key: string;
  fullName: string;
  email: string;
  phone: string;
  title: string;
  reachNote: string;
  fictional: true;
  grants: SampleGrant[];
}

/** Who serves a function in a region. A vacant seat is one without a holder on that day. */
export interface SampleSeat {
  region: number;
  function: string;
  person: string;
  homeDepartment: string;
  duty: 'holder' | 'backup';
  sharePercent: number;
  validFrom: string;
  validTo: string | null;
}

export interface SampleAbsence {
  person: string;
  firstDay: string;
  lastDay: string;
  note: string;
}

export interface SampleStaff {
  people: SamplePerson[];
  seats: SampleSeat[];
  absences: SampleAbsence[];
}
