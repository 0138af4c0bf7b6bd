import type { ReactNode } from 'react';
import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { MailParts } from '../mail/mail-parts.tsx';
import { verdictWords } from '../mail/mail-words.ts';
import { AttachedFiles } from './attached-files.tsx';
import { decisionWords } from './words.ts';

interface Entry {
  key: string;
  at: string;
  view: ReactNode;
}

/** The conversation with the turns of the work between the messages, oldest first. */
export function Timeline({ request }: { request: RequestReply }) {
  return <>{entriesOf(request).map(({ key, view }) => <div key={key}>{view}</div>)}</>;
}

function entriesOf(request: RequestReply): Entry[] {
  const { id } = request;
  return [
    { key: 'asked', at: request.submittedAt, view: <Asked request={request} /> },
    ...request.messages.map((message) => ({ key: message.id, at: message.sentAt, view: <Said id={id} name={message.author.name} at={message.sentAt} side={message.side} body={message.body} files={message.files} mail={message.mail} /> })),
    ...request.resolutions.map((resolution) => ({ key: resolution.id, at: resolution.at, view: <Turn at={resolution.at}><strong>{resolution.by.name}</strong> says it is solved: {resolution.whatWasDone}</Turn> })),
    ...request.reclassifications.map((change) => ({ key: change.id, at: change.at, view: <Turn at={change.at}><strong>{change.by.name}</strong> says it is {change.to.name}{change.from ? `, not ${change.from.name}` : ''}: {change.reason}</Turn> })),
    ...request.decisions.map((decision) => ({
      key: decision.id,
      at: decision.at,
      view: (
        <Turn at={decision.at}>
          <strong>{decision.by.name}</strong> {decisionWords[decision.kind]}: {decision.reason}
          {decision.alternative ? ` Instead: ${decision.alternative}` : ''}
        </Turn>
      ),
    })),
    ...request.confirmations.map((answer) => ({
      key: `${answer.at} ${answer.answer}`,
      at: answer.at,
      view: (
        <Turn at={answer.at}>
          <strong>{answer.by.name}</strong> {answer.answer === 'yes' ? 'confirms: solved' : answer.answer === 'partly' ? 'says: partly solved' : 'says: not solved'}
          {answer.comment ? `. ${answer.comment}` : ''}
          {answer.easeScore ? <span className="quiet"> How easy: {answer.easeScore} of 7</span> : null}
        </Turn>
      ),
    })),
    ...request.ledger.slice(1).map((held) => ({ key: `held ${held.from}`, at: held.from, view: <Turn at={held.from}>{held.person.name} owns it from now on</Turn> })),
    ...request.pieces.flatMap((piece) => [
      { key: piece.id, at: piece.askedAt, view: <Turn at={piece.askedAt}>{piece.department.name} is asked for its piece: {piece.ask}</Turn> },
      ...(piece.finishedAt ? [{ key: `${piece.id} done`, at: piece.finishedAt, view: <Turn at={piece.finishedAt}>{piece.department.name} {piece.outcome === 'done' ? 'did its piece' : piece.outcome === 'declined' ? 'declined its piece' : 'is not needed any more'}: {piece.outcomeNote}</Turn> }] : []),
    ]),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function Asked({ request }: { request: RequestReply }) {
  const dates = useDates();
  return (
    <Said id={request.id} name={request.requestedBy.name} at={request.submittedAt} side="school" body={request.details ?? request.summary} files={request.files} mail={request.mail}>
      {request.answers.length > 0 ? (
        <dl className="answers">
          {request.answers.map((given) => (
            <div key={given.question}>
              <dt>{given.question}</dt>
              <dd>{/^\d{4}-\d{2}-\d{2}$/.test(given.answer) ? dates.day(given.answer) : given.answer}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Said>
  );
}

interface SaidProps {
  id: string;
  name: string;
  at: string;
  side: 'school' | 'district' | 'guest';
  body: string;
  files: RequestReply['files'];
  mail: RequestReply['mail'];
  children?: ReactNode;
}

function Said({ id, name, at, side, body, files, mail, children }: SaidProps) {
  const dates = useDates();
  return (
    <article className={`message of-${side}`}>
      <Initials name={name} />
      <div>
        <strong>{name}</strong> <span className="quiet">{side}, {mail ? `${verdictWords[mail.verdict]}, ` : ''}{dates.when(at)}</span>
        <p>{body}</p>
        {children}
        <AttachedFiles requestId={id} files={files} />
        {mail ? <MailParts mail={mail} /> : null}
      </div>
    </article>
  );
}

function Turn({ at, children }: { at: string; children: ReactNode }) {
  const dates = useDates();
  return (
    <p className="turn">
      {children} <span className="quiet">{dates.when(at)}</span>
    </p>
  );
}
