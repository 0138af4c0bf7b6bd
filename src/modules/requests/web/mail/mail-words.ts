/** Why a mail waits, in a sentence. */
export const waitingReasons: Record<string, string> = {
  sender_unknown: 'Nobody here has this address.',
  sender_unclear: 'It does not say clearly who sent it.',
  sender_forged: 'The receiving host found that the sender is not who it says.',
  sender_unproven: 'The receiving host did not vouch for the sender.',
  sender_unchecked: 'No receiving host is set that vouches for senders (MAIL_AUTHSERV_ID), so none is believed.',
  token_unknown: 'Its reply address belongs to no request, or not any more.',
  not_party: 'The sender does not take part in this request.',
  school_unclear: 'It does not say for which school it is.',
  over_cap_address: 'More mails of this address came in an hour than are let through.',
  over_cap_request: 'More mails to this request came in an hour than are let through.',
  over_cap_mailbox: 'More mails came in an hour than are let through.',
  list: 'It came through a mailing list.',
  unreadable: 'It cannot be read.',
  too_large: 'It is larger than 25 MB.',
  failed: 'It could not be handled.',
  refused: 'It could not be written.',
};

/** What is known of a sender's address, said quietly beside what they wrote. */
export const verdictWords = { proven: 'by mail, sender proven', failed: 'by mail, sender not proven', unproven: 'by mail, sender not proven', unchecked: 'by mail' } as const;
