/** What the trail can be narrowed to: acts by their first word. */
export const auditKinds: Record<string, string> = {
  request: 'Requests',
  requests: 'Exports of requests',
  piece: 'Pieces of departments',
  person: 'People',
  role: 'Roles',
  invitation: 'Withdrawn invitations',
  team: 'Seats of teams',
  absence: 'Absences',
  region: 'Regions',
  schools: 'Schools from files',
  school_year: 'School years',
  calendar: 'Closures',
  calendar_period: 'Terms and breaks',
  department: 'Departments',
  support_function: 'Functions',
  catalog_item: 'Catalogue',
  promise: 'Promises',
  setting: 'Policy numbers',
  evidence: 'Exports of evidence',
  evidence_decision: 'Decisions on evidence',
  district: 'The district',
};

/** Acts whose own words read badly; the name of what it was about follows. */
const said: Record<string, string> = {
  'request.opened': 'asked for help: request',
  'request.message_written': 'wrote in request',
  'request.note_written': 'wrote a note on request',
  'request.offered': 'offered a hand-off of request',
  'request.assigned': 'assigned request',
  'request.covered': 'found somebody for request',
  'requests.exported': 'exported requests',
  'piece.asked': 'asked a department within request',
  'piece.covered': 'found somebody for a piece of request',
  'person.added': 'added',
  'person.invited': 'invited',
  'invitation.withdrawn': 'withdrew the invitation of',
  'role.granted': 'gave a role to',
  'role.ended': 'ended a role of',
  'team.assigned': 'gave a seat in',
  'team.ended': 'ended a seat in',
  'absence.recorded': 'recorded an absence of',
  'absence.ended': 'ended an absence of',
  'region.drawn': 'drew the region',
  'region.schools_moved': 'moved schools to',
  'schools.imported': 'took a file of schools',
  'schools.import_refused': 'sent a file of schools that was refused',
  'school_year.added': 'added a school year',
  'calendar.exception_declared': 'declared a closure or a half day',
  'calendar.exception_withdrawn': 'withdrew a closure or a half day',
  'calendar_period.added': 'added a term, break or window',
  'promise.changed': 'changed the promise of',
  'setting.changed': 'changed a policy number',
  'catalog_template.loaded': 'loaded the catalogue template',
  'evidence.exported': 'exported numbers of the evidence',
  'evidence_decision.decided': 'decided on the evidence of',
  'evidence_decision.assigned': 'assigned something on the evidence of',
  'evidence_decision.dropped': 'dropped a matter of the evidence of',
  'evidence_decision.followed_up': 'said what became of something on the evidence of',
  'district.made': 'made the district',
};

const things: Record<string, string> = { support_function: 'function', catalog_item: 'catalogue item' };

/** "ended a role of Inés Elm", for the act `role.ended`; an act without words of its own is told by its name. */
export function auditSentence({ act, subject }: { act: string; subject: string | null }): string {
  const [thing = '', verb] = act.split('.');
  const words = said[act] ?? (verb === undefined ? thing : `${verb} the ${things[thing] ?? thing}`);
  return `${words}${subject ? ` ${subject}` : ''}`.replaceAll('_', ' ');
}
