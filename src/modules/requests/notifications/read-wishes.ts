import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { defaultManner } from './default-manner.ts';
import type { MailHours } from './mail-hours.ts';
import { notificationKinds, type Manner, type NotificationKind } from './notification-kinds.ts';

export interface Wishes extends MailHours {
  digestAt: string;
  /** False where the hours are the district's. */
  ownHours: boolean;
  manners: Record<NotificationKind, { manner: Manner; isDefault: boolean }>;
}

/** How and when the actor wants to be told: what they said, else the defaults of their roles and of the district. */
export async function readWishes(useCase: UseCase): Promise<Wishes> {
  const { db, actor } = useCase;
  const hours = await db.selectFrom('notificationHours').where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('endedAt', 'is', null).select(['quietFrom', 'quietUntil', 'digestAt']).executeTakeFirst();
  const said = await db.selectFrom('notificationPreference').where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('endedAt', 'is', null).select(['kind', 'manner']).execute();
  const roles = actor.grants.map((grant) => grant.role);
  const manners = Object.fromEntries(
    notificationKinds.map((kind) => {
      const own = said.find((each) => each.kind === kind)?.manner as Manner | undefined;
      return [kind, { manner: own ?? defaultManner(kind, roles), isDefault: own === undefined }];
    }),
  ) as Wishes['manners'];
  if (hours) return { quietFrom: hours.quietFrom.slice(0, 5), quietUntil: hours.quietUntil.slice(0, 5), digestAt: hours.digestAt.slice(0, 5), ownHours: true, manners };
  return { quietFrom: await findSetting(useCase, 'quiet_from'), quietUntil: await findSetting(useCase, 'quiet_until'), digestAt: await findSetting(useCase, 'digest_at'), ownHours: false, manners };
}
