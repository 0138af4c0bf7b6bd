/** Every mail that we send carries this header with the mailbox address, so that it is known again when it comes back, from whatever Causeway. */
export const ownMailHeader = 'X-Causeway-Mail';
