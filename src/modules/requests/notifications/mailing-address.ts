import type { DistrictUseCase } from '../../people/index.ts';

/** Where a person is written to; undefined for who has no address, has left, or is made up. */
export async function mailingAddress({ db, actor }: DistrictUseCase, personId: string): Promise<string | undefined> {
  const person = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', '=', personId).where('endedAt', 'is', null).where('isFictional', '=', false).select('email').executeTakeFirst();
  return person?.email ?? undefined;
}

/** The address of the district's mailbox, if it has one. */
export async function mailboxOf({ db, actor }: DistrictUseCase): Promise<string | undefined> {
  return (await db.selectFrom('mailbox').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select('address').executeTakeFirst())?.address;
}
