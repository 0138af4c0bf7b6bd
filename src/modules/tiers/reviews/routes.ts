import type { Route } from '../../people/index.ts';
import { answerReview } from './answer-review.ts';
import { askReview } from './ask-review.ts';
import * as contract from './contract.ts';
import { reviewRows } from './review-rows.ts';

export function reviewRoutes(route: Route): void {
  route(contract.listReviews, async (useCase, { query }) => ({ items: await reviewRows(useCase, query) }));
  route(contract.askReview, (useCase, { params, body }) => askReview(useCase, params.id, body));
  route(contract.answerReview, (useCase, { params, body }) => answerReview(useCase, params.id, body));
}
