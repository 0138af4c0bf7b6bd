export const personalDataKinds = ['birth_date', 'student_id', 'student_name', 'family_contact'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalDataFinding {
  kind: PersonalDataKind;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const date = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2} (?:de )?${month}\\.?(?: de)?,? (?:19|20)\\d{2})`;
const birthDate = new RegExp(`\\b(?:d\\.?o\\.?b\\.?|born|birth ?date|date of birth|birthday|nacid[oa]|fecha de nacimiento|cumplea[ñn]os)\\b[^.\\n]{0,25}?(${date})`, 'giu');
const birthDateAfter = new RegExp(`(${date})\\s*\\(?(?:d\\.?o\\.?b\\.?|date of birth)\\b`, 'giu');
const studentId = /\b(?:student|pupil|sasid|lasid|scholar|estudiante|alumn[oa])\b(?:[’']s)?[^.\n\d]{0,30}?(?<![\d-])(\d{5,10})(?![\d-])/giu;
/** The state's own ids of students: ten digits, which no telephone number begins like. */
const stateId = /(?<![\d./-])(10\d{8})(?!\d|[./-]\d)/gu;
const family = '(?:mother|father|mom|mum|dad|parents?|guardian|famil(?:y|ies)|grandmother|grandfather|grandma|aunt|uncle|foster|madre|padre|mam[aá]|pap[aá]|familia|abuela|t[ií]a|tutora?)';
const contact = '(?:\\(?(?<!\\d)[2-9]\\d{2}\\)?[ .-]?\\d{3}[ .-]?\\d{4}\\b|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)';
const familyContact = new RegExp(`(?<!\\p{L})${family}(?!\\p{L})[^.\\n]{0,60}?(${contact})`, 'giu');
const child = '(?:student|pupil|child|son|daughter|boy|girl|grader|kindergartner|kindergartener|estudiante|alumn[oa]|ni[ñn][oa]|hij[oa])';
const anyCase = '(?:Student|Pupil|Child|Son|Daughter|Boy|Girl|Estudiante|Alumn[oa]|Ni[ñn][oa]|Hij[oa])';
const word = '\\p{Lu}[\\p{Ll}’\'-]+';
const initial = '\\p{Lu}\\.';
/** "our student named Ana Lopez", "the student, Ana L.", "daughter Ana Lopez": the context's letters in any case, a name's as it is written. */
const named = new RegExp(`\\b[Tt]he [Ff]amily of (${word} ${word})|\\b(?:${child}(?: (?:named|called|is|llamad[oa]|se llama))?[:,]?|${anyCase}(?: (?:named|called|is|llamad[oa]|se llama)|:)) (${word} (?:${initial} )?(?:${word}|${initial}))(?=[^\\p{L}]|$)`, 'gu');
const nameBefore = new RegExp(`(?<![\\p{L}])(${word} (?:${word}|${initial})),? (?:is |es )?(?:a|an|our|the|one of our|un|una|nuestr[oa]|my|his|her) (?:\\p{Ll}+ ){0,2}${child}\\b`, 'gu');

/** Words with which no name of a person is written: offices, programs, forms, days and what stands at the head of a sentence. */
const noName = new Set(
  'a an the and or of for in on at to from with this that these those our your his her their my we they it is are was were if when while please see all any each every no not new school schools public boston district office officer department services service support team teams teacher teachers principal principals head headmaster leader leaders superintendent student students pupil family families parent parents guardian guardians handbook information system record records form forms policy policies procedure procedures program programs education special learning learners english language health nurse nutrition transportation safety welcome center centre council committee assessment assessments achievement attendance activity activities assignment discipline conduct code rights privacy data development opportunity opportunities council advisory success success plan plans study act law title section grade grades class classroom room building street avenue road bus route monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december high middle elementary academy early childhood care abuse find welfare protection state federal massachusetts city county national american individualized accommodation home hospital equity title chapter general academic accounts athletics arts facilities human resources finance legal technology aspen google'.split(
    ' ',
  ),
);

/**
 * What in a text looks like personal data of students and their families. It needs a word of context beside it; names of
 * the district's own people and schools (`known`, in lower case) are no student's. Pure.
 */
export function findPersonalData(text: string, known: ReadonlySet<string> = new Set()): PersonalDataFinding[] {
  const found: PersonalDataFinding[] = [];
  const all = (kind: PersonalDataKind, pattern: RegExp, holds: (hit: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const hit = match.slice(1).find((group) => group !== undefined)!;
      const from = match.index + match[0].indexOf(hit);
      const to = from + hit.length;
      if (holds(hit) && !found.some((other) => other.from < to && from < other.to)) found.push({ kind, from, to });
    }
  };
  const isName = (hit: string) => !known.has(hit.toLowerCase()) && hit.split(/[\s’'-]+/).every((part) => !noName.has(part.toLowerCase().replace('.', '')));
  all('birth_date', birthDate);
  all('birth_date', birthDateAfter);
  all('student_id', studentId);
  all('student_id', stateId);
  all('family_contact', familyContact);
  all('student_name', named, isName);
  all('student_name', nameBefore, isName);
  return found.toSorted((one, other) => one.from - other.from);
}
