/** What was found, and what the writer can do about it, in a sentence. */
export const personalDataWords = {
  birth_date: 'This looks like a birth date.',
  student_id: 'This looks like a student’s number.',
  student_name: 'This looks like a student’s name.',
  family_contact: 'This looks like a family’s telephone or mail address.',
} as const;
