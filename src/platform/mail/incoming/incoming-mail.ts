/** A mail that came in, decoded: one plain type whatever charset, encoding or nesting it travelled in. */
export interface IncomingMail {
  /** Undefined when From names nobody, or more than one. */
  from: { name: string; address: string } | undefined;
  /** Every address that it was meant for or delivered to, in lower case. */
  recipients: string[];
  subject: string;
  messageId: string | undefined;
  /** Message-IDs that it answers, nearest first. */
  answers: string[];
  /** What a person wrote, without what they quoted or sign with. */
  text: string;
  /** Quoted text and signature, or an empty string. */
  folded: string;
  /** Safe HTML as it was written, where it was HTML; pictures still point to `cid:`. */
  html: string | undefined;
  files: MailFile[];
  headers: MailHeaders;
  /** The content of the report when it is one of delivery (RFC 3464). */
  report: string | undefined;
}

export interface MailFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Under which `cid:` the HTML shows it. */
  contentId: string | undefined;
}

/** Header values by lower-case name, in the order of the mail. */
export interface MailHeaders {
  first(name: string): string | undefined;
  all(name: string): string[];
}
