import { visibleCommitments } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { visibleRequests } from '../../requests/index.ts';
import type { DigestContent } from '../contract/digests.ts';

/** A digest stays as it was composed, but for requests and promises that have become confidential since: who does not see them today does not read them here. */
export async function withoutHidden<Part extends { content: DigestContent }>(useCase: UseCase, parts: Part[]): Promise<Part[]> {
  const requestIds = parts.flatMap(({ content }) => content.requests.map(({ id }) => id));
  const promiseIds = parts.flatMap(({ content }) => content.promises.map(({ id }) => id));
  const requests = requestIds.length === 0 ? [] : await useCase.db.selectFrom('request').where('request.id', 'in', requestIds).where(visibleRequests(useCase)).select('request.id').execute();
  const promises = promiseIds.length === 0 ? [] : await useCase.db.selectFrom('commitment').where('commitment.id', 'in', promiseIds).where(visibleCommitments(useCase)).select('commitment.id').execute();
  const seen = new Set([...requests, ...promises].map(({ id }) => id));
  return parts.map((part) => ({ ...part, content: { ...part.content, requests: part.content.requests.filter(({ id }) => seen.has(id)), promises: part.content.promises.filter(({ id }) => seen.has(id)) } }));
}
