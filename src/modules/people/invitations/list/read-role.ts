import { roleWords } from '../../role-words.ts';
import { roles, type Role } from '../../role.ts';

/** What a role is called in districts' own lists. */
const alsoCalled: Record<string, Role> = {
  principal: 'school_leader',
  headofschool: 'school_leader',
  assistantprincipal: 'school_staff',
  superintendent: 'district_leader',
  cabinet: 'district_leader',
  regionalteam: 'team_member',
  teammember: 'team_member',
  specialist: 'team_member',
  admin: 'administrator',
};

const byWord = new Map<string, Role>([...Object.entries(alsoCalled), ...roles.flatMap((role): [string, Role][] => [[bare(role), role], [bare(roleWords[role]), role]])]);

/** The role that a word of a list means, by its code, its name or what it is also called. */
export function readRole(text: string): Role | undefined {
  return byWord.get(bare(text));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
