import { findActor, holdsRole, type Actor } from '../../modules/people/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';

/**
 * Who acts when a command is typed on the machine itself: the administrator of the district in this home, or the one
 * of several whose mail address is given. Throws AppError `no_actor` with what to do.
 */
export async function commandLineActor({ owner }: Pick<Database, 'owner'>, clock: Clock, email?: string): Promise<Actor> {
  const districts = await owner.selectFrom('district').select(['id', 'name']).limit(2).execute();
  const [district, another] = districts;
  if (!district) throw new AppError('no_actor', 'This home holds no district yet. Make one with bin/causeway init, or choose another home with --data.');
  if (another) throw new AppError('no_actor', 'This home holds more than one district, and the command line cannot tell which is meant. Use the API as somebody of that district.');
  const people = await owner
    .selectFrom('person')
    .innerJoin('roleGrant', (join) => join.onRef('roleGrant.districtId', '=', 'person.districtId').onRef('roleGrant.personId', '=', 'person.id'))
    .where('person.districtId', '=', district.id)
    .where('person.endedAt', 'is', null)
    .where('roleGrant.role', '=', 'administrator')
    .select(['person.id', 'person.fullName', 'person.email'])
    .distinct()
    .execute();
  const wanted = email === undefined ? people : people.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
  const actors = (await Promise.all(wanted.map(({ id }) => findActor(owner, clock, { personId: id })))).filter((actor) => actor !== undefined && holdsRole(actor, 'administrator'));
  const [actor, second] = actors;
  if (!actor) throw new AppError('no_actor', email === undefined ? `${district.name} has no administrator in office, so nobody may do this.` : `${district.name} has no administrator in office with the address ${email}.`);
  if (second) throw new AppError('no_actor', `${district.name} has ${actors.length} administrators. Say who acts: --as MAIL.`);
  return actor;
}
