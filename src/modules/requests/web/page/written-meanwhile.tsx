import type { RequestReply } from '../../contract.ts';
import { statusWords } from '../status-words.ts';

/** What came between the beginning of one's own text and its sending; one's own is kept below. */
export function WrittenMeanwhile({ before, now }: { before: RequestReply; now: RequestReply }) {
  const known = new Set(before.messages.map((message) => message.id));
  const fresh = now.messages.filter((message) => !known.has(message.id));
  return (
    <div className="notice" role="alert">
      <strong>Read this first: it came while you wrote.</strong> Yours is kept and was not sent.
      {fresh.map((message) => (
        <blockquote className="message" key={message.id}>
          <div>
            <strong>{message.author.name}</strong>
            <p>{message.body}</p>
          </div>
        </blockquote>
      ))}
      {now.status !== before.status ? <p>It now stands at “{statusWords[now.status]}”.</p> : null}
      {now.owner.id !== before.owner.id ? <p>{now.owner.name} owns it now.</p> : null}
    </div>
  );
}
