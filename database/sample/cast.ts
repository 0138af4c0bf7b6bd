/** The people of the sample district whom the story, the sign-in page and the tests call by name. All invented. */
export const cast = {
  principal: { name: 'Marisol Avellanosa', title: 'Principal', school: '00350080' },
  schoolSecretary: { name: 'Dolores Espinalva', title: 'School secretary', school: '00350080' },
  neighbouringPrincipal: { name: 'Declan Ashgrove', title: 'Principal', school: '00350156' },
  principalElsewhere: { name: 'Kwame Asantewi', title: 'Head of School', school: '00350525' },
  regionalSuperintendent: { name: 'Renata Castelmar', title: 'Regional Superintendent', region: 1 },
  superintendentElsewhere: { name: 'Leonard Bellwether-Osei', title: 'Regional Superintendent', region: 5 },
  operationsLead: { name: 'Desmond Harrowgate', title: 'Regional Operational Leader', region: 1 },
  transportSpecialist: { name: 'Thuy Tranh-Ellery', title: 'Transportation specialist', function: 'transportation', region: 1 },
  facilitiesLead: { name: 'Walter Brackenmoor', title: 'Facilities lead', function: 'facilities', region: 1 },
  familyPartner: { name: 'Farah Haddarin', title: 'Family and language partner', function: 'family_engagement', region: 1 },
  staffingPartner: { name: 'Naveen Merchantvale', title: 'Staffing partner', function: 'hr_staffing', region: 1 },
  literacyCoach: { name: 'Yvette Beaujour', title: 'Academic coach', function: 'academics', region: 1 },
  evaluatorBackup: { name: 'Priya Raghuvale', title: 'Special education evaluator', function: 'special_education', region: 2 },
  formerEvaluator: { name: 'Joanna Merriwick', title: 'Special education evaluator', function: 'special_education', region: 1 },
  transportationHead: { name: 'Colette Dorvalen', title: 'Director of Transportation', department: 'transportation' },
  specialEducationHead: { name: 'Samuel Okerenke', title: 'Assistant Superintendent for Special Education', department: 'special_education' },
  facilitiesHead: { name: 'Margaret Dunmarrow', title: 'Director of Facilities', department: 'facilities' },
  familyHead: { name: 'Anh-Linh Vuong-Hale', title: 'Chief of Family and Community Advancement', department: 'family_community' },
  staffingHead: { name: 'Theodore Lindqvale', title: 'Chief Human Resources Officer', department: 'human_resources' },
  translationCoordinator: { name: 'Beatriz Almeirinho', title: 'Translation coordinator', department: 'family_community' },
  yardCoordinator: { name: 'Cleon Marchwood', title: 'Routing coordinator', department: 'transportation' },
  chiefOfSchools: { name: 'Vivian Northcombe', title: 'Chief of Schools' },
  districtSuperintendent: { name: 'Amara Delarroyo', title: 'Superintendent' },
  dataOffice: { name: 'Ravi Chandrapati', title: 'Director of Data and Accountability' },
  auditor: { name: 'Eleanor Quillfield', title: 'Auditor (reads only)' },
  administrator: { name: 'Jonah Fernhollow', title: 'System administrator' },
} as const;

export type CastMember = keyof typeof cast;

/** Key of a person from the name, as every sample file writes it: "Thuy Tranh-Ellery" is "thuy-tranh-ellery". */
export function personKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f']/g, '')
    .toLowerCase()
    .replaceAll(' ', '-');
}

export function castKey(member: CastMember): string {
  return personKey(cast[member].name);
}
