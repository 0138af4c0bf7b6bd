import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { ReviewRow, SchoolTierReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';

interface ReviewsProps {
  schoolId: string;
  reviews: ReviewRow[];
  abilities: SchoolTierReply['abilities'];
  hasTier: boolean;
}

/** Reviews that the school asked for with their answers, and the way to ask for one. */
export function Reviews({ schoolId, reviews, abilities, hasTier }: ReviewsProps) {
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<ReviewRow>();
  const open = reviews.some((review) => review.outcome === null);
  return (
    <>
      <h2>Reviews that the school asked for</h2>
      {reviews.length === 0 ? <p className="quiet">None so far.</p> : null}
      <ul className="steps">
        {reviews.map((review) => (
          <li key={review.id}>
            <strong>{review.askedBy.name}</strong> <span className="quiet">{dates.when(review.askedAt)}</span>
            <p className="said">{review.question}</p>
            {review.outcome ? (
              <p>
                {review.outcome === 'kept' ? 'The tier stays' : 'The tier is to be changed'}, answers {review.answeredBy?.name}: {review.answer}
              </p>
            ) : (
              <p className={review.late ? 'late' : undefined}>
                {review.late ? 'Late: an' : 'An'} answer is promised by {dates.fullDay(review.answerDueOn)}.{' '}
                {abilities.answerReview.allowed ? (
                  <button type="button" onClick={() => setAnswering(review)}>
                    Answer
                  </button>
                ) : null}
              </p>
            )}
          </li>
        ))}
      </ul>
      {abilities.askReview.allowed && hasTier && !open ? (
        <button type="button" className="main" onClick={() => setAsking(true)}>
          Ask for a review
        </button>
      ) : null}
      {asking ? <AskForm schoolId={schoolId} close={() => setAsking(false)} /> : null}
      {answering ? <AnswerForm review={answering} close={() => setAnswering(undefined)} /> : null}
    </>
  );
}

function AskForm({ schoolId, close }: { schoolId: string; close: () => void }) {
  const [question, setQuestion, clear] = useDraft(`tier-review:${schoolId}`);
  const act = async () => {
    const reply = await tiersApi('POST /schools/{id}/tier-reviews', { params: { id: schoolId }, body: { question: question.trim() } });
    clear();
    return reply;
  };
  return (
    <ActForm title="Ask for a review of the tier" button="Ask for the review" ready={question.trim() !== ''} act={act} done="Asked. The day of the answer stands on the page." close={close}>
      <p className="quiet">Leaders of the district answer with their reason by a promised day. Everybody of the district can read both.</p>
      <label htmlFor="review-question">What should be looked at again, and why</label>
      <textarea id="review-question" data-first required maxLength={4000} value={question} onChange={(event) => setQuestion(event.target.value)} />
    </ActForm>
  );
}

function AnswerForm({ review, close }: { review: ReviewRow; close: () => void }) {
  const [answer, setAnswer, clear] = useDraft(`tier-answer:${review.id}`);
  const [outcome, setOutcome] = useState<'kept' | 'to_be_changed'>('kept');
  const act = async () => {
    const reply = await tiersApi('POST /tier-reviews/{id}/answer', { params: { id: review.id }, body: { outcome, answer: answer.trim() } });
    clear();
    return reply;
  };
  return (
    <ActForm title={`Answer ${review.askedBy.name}`} button="Send the answer" ready={answer.trim() !== ''} act={act} done="Answered. The school reads it on its page." close={close}>
      <p className="said">{review.question}</p>
      <fieldset>
        <legend>What follows</legend>
        <label className="inline">
          <input type="radio" name="outcome" checked={outcome === 'kept'} onChange={() => setOutcome('kept')} /> The tier stays
        </label>
        <label className="inline">
          <input type="radio" name="outcome" checked={outcome === 'to_be_changed'} onChange={() => setOutcome('to_be_changed')} /> It is to be changed, by a proposal
        </label>
      </fieldset>
      <label htmlFor="review-answer">The reason</label>
      <textarea id="review-answer" required maxLength={4000} value={answer} onChange={(event) => setAnswer(event.target.value)} />
    </ActForm>
  );
}
