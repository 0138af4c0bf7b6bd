import { sql, type RawBuilder } from 'kysely';

/** What an item is found by: its name before its keywords before its description. */
export function searchWords({ name, keywords, description }: { name: string; keywords: string[]; description: string }): RawBuilder<string> {
  return sql`setweight(to_tsvector('english', ${name}), 'A') || setweight(to_tsvector('english', ${keywords.join(' ')}), 'B') || setweight(to_tsvector('english', ${description}), 'C')`;
}
