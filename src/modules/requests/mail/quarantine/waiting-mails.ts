import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../../people/index.ts';
import { schoolsOfRegions } from '../../../regions/index.ts';
import { visibleRequests } from '../../visibility.ts';

/**
 * SQL on `incoming_mail` left joined with `request`: the quarantined mails that the actor sees and decides.
 *
 * - one that belongs to a request: whoever owns the request or leads its region, if they see the request;
 * - one that belongs to none: administrators, and who leads a region, unless its sender is of other regions' schools.
 */
export function waitingMails({ actor }: Pick<UseCase, 'actor'>): RawBuilder<SqlBool> {
  const { districtId, personId } = actor;
  const led = schoolsOfRegions(actor, scopeOf(actor, 'regionId', 'operational_leader', 'regional_superintendent'));
  const leads = holdsRole(actor, 'operational_leader', 'regional_superintendent');
  const ofSchools = (more: RawBuilder<unknown>) => sql`exists (select from role_grant g where g.district_id = ${districtId} and g.person_id = incoming_mail.sender_id and g.school_id is not null ${more})`;
  const unbound = holdsRole(actor, 'administrator') ? sql`true` : leads ? sql`(not ${ofSchools(sql``)} or ${ofSchools(sql`and g.school_id = any(${led})`)})` : sql`false`;
  return sql<SqlBool>`(incoming_mail.district_id = ${districtId} and incoming_mail.state = 'quarantined' and (
    incoming_mail.request_id is null and ${unbound}
    or incoming_mail.request_id is not null and ${visibleRequests({ actor })} and (request.owner_id = ${personId} or request.school_id = any(${led}))))`;
}
