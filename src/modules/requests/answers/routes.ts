import type { Route } from '../../people/index.ts';
import { acceptAnswer } from './accept-answer.ts';
import * as contract from './contract.ts';
import { suggestAnswers } from './suggest-answers.ts';

export function answerRoutes(route: Route): void {
  route(contract.suggestAnswers, (useCase, { query }) => suggestAnswers(useCase, query));
  route(contract.acceptAnswer, (useCase, { body }) => acceptAnswer(useCase, body));
}
