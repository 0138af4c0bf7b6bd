import { sql } from 'kysely';
import type { UseCase } from '../../../people/index.ts';

/** Remembers the words of a text, so that a search may begin with their beginnings. In one order, so that two askers never wait for each other. */
export async function keepWords({ db, actor }: UseCase, text: string): Promise<void> {
  await sql`
    insert into request_word (district_id, word, stem)
    select ${actor.districtId}::uuid, word, word_stem(word)
    from unnest(tsvector_to_array(to_tsvector('simple', ${text}))) word
    where length(word) <= 60 and word_stem(word) is not null
    order by word
    on conflict do nothing`.execute(db);
}
