import '../requests.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dateWords } from '../../../../ui/dates.ts';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import type { GuestConversation } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** What a guest's link opens: why they were asked, what was said since, and a box to answer. */
export function GuestPage() {
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const query = useQuery({ queryKey: ['guest', token], queryFn: () => requestsApi('POST /guest-conversations', { body: { token } }), enabled: token.length >= 20, retry: false });
  if (token.length < 20) return <Page title="Your link"><p className="notice refused">This link is not whole. Open it again from the mail, or copy all of it.</p></Page>;
  return <QueryState query={query}>{(conversation) => <Conversation token={token} conversation={conversation} />}</QueryState>;
}

function Conversation({ token, conversation }: { token: string; conversation: GuestConversation }) {
  const dates = dateWords(conversation.timeZone);
  const queries = useQueryClient();
  const key = `guest draft ${token.slice(-8)}`;
  const [text, setText] = useState(() => keptHere(key));
  const write = (next: string) => {
    setText(next);
    keepHere(key, next);
  };
  const send = useMutation({
    mutationFn: () => requestsApi('POST /guest-messages', { body: { token, body: text } }),
    onSuccess: async () => {
      write('');
      await queries.invalidateQueries({ queryKey: ['guest'] });
    },
  });
  return (
    <Page title={conversation.about} lead={`${conversation.invitedBy} of ${conversation.district} asks you, ${conversation.guest}, to take part.`}>
      <p className="notice">{conversation.reason}</p>
      <section aria-label="Conversation">
        {conversation.messages.length === 0 ? <p className="quiet">Nothing was written since you were asked.</p> : null}
        {conversation.messages.map((message) => (
          <article key={message.id} className={`message of-${message.side}`}>
            <div>
              <strong>{message.mine ? 'You' : message.author}</strong> <span className="quiet">{message.mine ? '' : `${message.side}, `}{dates.when(message.sentAt)}</span>
              <p>{message.body}</p>
            </div>
          </article>
        ))}
      </section>
      {conversation.mayWrite ? (
        <form
          className="entry"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <label htmlFor="guest-message">Your answer</label>
          <textarea id="guest-message" required maxLength={20_000} value={text} onChange={(event) => write(event.target.value)} />
          {send.error ? <Refusal error={send.error} /> : null}
          <p>
            <button className="main" disabled={send.isPending || text.trim() === ''}>
              Send
            </button>
          </p>
        </form>
      ) : (
        <p className="quiet">This is closed. Nothing more can be written.</p>
      )}
      <p className="quiet">The link is for you alone and works until {dates.when(conversation.expiresAt)}.</p>
    </Page>
  );
}

/** A guest has no account that a draft could follow; it stays on this device. */
function keptHere(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keepHere(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}
