import type { RequestReply } from '../../contract.ts';

/** Below what was written in a mail: what it quoted, how it looked, which files were not taken. */
export function MailParts({ mail }: { mail: NonNullable<RequestReply['mail']> }) {
  return (
    <>
      {mail.refusedFiles.map((file) => (
        <p key={file.name} className="quiet">
          {file.name} was not taken. {file.reason}
        </p>
      ))}
      {mail.folded ? (
        <details className="mail-more">
          <summary>Quoted text</summary>
          <p>{mail.folded}</p>
        </details>
      ) : null}
      {mail.html ? (
        <details className="mail-more">
          <summary>The mail as it was written</summary>
          {/* Made safe by the server: no script, no style, no form, no picture from elsewhere. */}
          <div className="mail-page" dangerouslySetInnerHTML={{ __html: mail.html }} />
        </details>
      ) : null}
    </>
  );
}
