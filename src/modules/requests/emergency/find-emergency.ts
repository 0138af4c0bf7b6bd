export const emergencyKinds = ['fire', 'gas', 'weapon', 'threat', 'missing_child', 'medical', 'violence', 'self_harm'] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

/** What speaks of a danger now, in English and Spanish. A thing alone (a fire door, a missing form, a threat of rain) is none. */
const signs: [EmergencyKind, RegExp][] = [
  ['fire', /\b(?:there(?:’s|'s| is| are)(?: a)? (?:small |big |real )?(?:fires?|smoke|flames?)\b(?! (?:door|drill|alarm|panel|extinguisher|inspection|marshal|code|lane|exit|detector|permit))|(?:is|are|was|caught|on|in) (?:on )?flames\b|(?:is|are|caught|it’s|it's) (?:now )?on fire\b|(?:building|school|room|classroom|kitchen|bus|roof|basement|gym|boiler|trash can|stove)(?: is)? (?:burning|on fire)\b|smoke (?:is )?(?:coming|pouring|filling|in the)|(?:smell|see|seeing|smelling) (?:of )?(?:smoke|flames|a fire)\b|explosion (?:in|at)\b|hay (?:un )?(?:incendio|fuego|humo)\b|se est[aá] quemando|en llamas\b|huele a (?:humo|quemado))/iu],
  ['gas', /\b(?:gas (?:smell|odou?r|leak)|(?:smell|smells|smelling|odou?r|smelled|reek\w*)(?: strongly)?(?: like| of)?(?: natural)? gas\b|leak(?:ing)? gas\b|carbon monoxide (?:alarm|detector) (?:is |went |going )(?:off|sounding)|co alarm (?:is |went )(?:off|sounding)|chemical spill\b|huele a gas|olor a gas|(?:fuga|escape) de gas)/iu],
  ['weapon', /\b(?:(?:has|have|had|with|brought|carrying|waving|pulled|holding|found|saw|sees) (?:a |an |the )?(?:loaded )?(?:gun|knife|handgun|pistol|rifle|firearm|weapon|machete)\b|(?:gun|knife|weapon|firearm) (?:in (?:the|a|his|her|their|my) |at school|on campus|was found)|active shooter|shots? (?:were |was )?(?:fired|heard)|shooting (?:at|in|outside) |tiene (?:una? )?(?:arma|pistola|cuchillo|navaja)|trajo (?:una? )?(?:arma|pistola|cuchillo|navaja)|disparos\b|tirador activo)/iu],
  ['threat', /\b(?:bomb threat(?! (?:procedure|checklist|drill|plan|training|policy|form|protocol|card))|threat(?:en(?:ed|ing|s)?|s)? to (?:kill|shoot|bomb|blow|stab|hurt|harm|burn)|(?:going to|gonna|will|wants to) (?:kill|shoot up|shoot|bomb|blow up|stab|burn down)\b|(?:in|on|under|into|we are in|went into) (?:a )?lock ?down(?! (?:drill|procedure|plan|training))|shelter(?:ing)? in place (?:now|right)|(?:intruder|armed (?:man|person|student)|stranger) (?:is |was )?(?:in|inside|at|on) |amenaza de bomba|amenaz[oóa]\w* (?:con )?(?:matar|disparar)|va a matar|en encierro|intruso en)/iu],
  ['missing_child', /\b(?:(?:child|student|kid|boy|girl|pupil|kindergart\w*|kindergarten student|first grader|grader|toddler) (?:is |has |has gone |went |have gone )(?:been )?(?:missing|disappeared|run away|ran away|not been found|gone)\b|(?:missing|lost|abducted|kidnapped) (?:child|student|kid|boy|girl|pupil)\b(?! (?:form|record|file|paper|card|procedure|policy|id|work|count|notification)\w*)|(?:can(?:’|')?t|cannot|can not|unable to) (?:find|locate) (?:a |the |our |one of our )(?:\w+ ){0,3}(?:student|child|kid|boy|girl)\b|(?:student|child|kid|boy|girl) (?:never|did not|didn(?:’|')t) (?:get off the bus|arrive home|come home|make it home|get home)\b|(?:ni[ñn][oa]|estudiante|alumn[oa]) (?:se perdi[oó]|desaparecid[oa]|perdid[oa]|no aparece|ha desaparecido)|no encontramos (?:a )?(?:un|una|al|la|el) (?:ni[ñn][oa]|estudiante|alumn[oa]))/iu],
  ['medical', /\b(?:(?:not|isn(?:’|')t|stopped) breathing\b|(?:can(?:’|')t|cannot) breathe\b|unconscious\b|unresponsive (?:student|child|teacher|person)|(?:is|are|was|were) unresponsive\b(?= (?:in|on|at|and)|\.|$)|(?:had|having|is having) (?:a |an )?(?:seizure|heart attack|stroke|anaphyla\w+|asthma attack|allergic reaction|overdose)\b|overdos(?:ed|ing)\b|(?:is|are|badly|heavily) bleeding\b|collapsed (?:in|on|at|during)\b|(?:need|call|called|send)(?: for)?(?: an)? ambulance\b|cardiac arrest|choking on\b|is choking|no respira|inconsciente|convuls\w+|sangrando|(?:necesitamos|llamen|llamar)(?: a)? una ambulancia|se desmay[oó]|ataque (?:al coraz[oó]n|de asma)|sobredosis)/iu],
  ['violence', /\b(?:(?:was|been|got|is being|being) (?:stabbed|shot|assaulted|attacked|raped|beaten)\b|stabbing (?:at|in|outside)|fight (?:is )?(?:going on|happening|right now)|riot (?:in|at)\b|(?:ha sido|fue|est[aá]n?) (?:apu[ñn]alad|atacad|agredid|golpead|golpeand)\w*)/iu],
  ['self_harm', /\b(?:(?:wants|want|threaten\w*|tried|trying|plans|planning|going) to (?:kill|hurt|harm|cut) (?:him|her|them)sel(?:f|ves)\b|suicidal\b|suicide (?:attempt|threat|note)\b|(?:quiere|quiso|intent[oó]) (?:suicidarse|matarse|hacerse da[ñn]o))/iu],
];

/** Said of what is past, planned or only supposed: no danger now. */
const calm = /\b(?:drills?|training|trainings|procedure|procedures|policy|protocol|last (?:week|month|year|spring|fall)|next (?:week|month|year)|what if|in case|simulacros?|ejercicio|plan(?:ning)? for|how (?:do|should|would) we|workshop|curriculum|reunification plan|inspection|certificat\w+|refill|kit|kits|expired?)\b/iu;

/** What a text reads like, when it reads like an emergency; undefined otherwise. Each sentence is judged by itself. Pure. */
export function findEmergency(text: string): EmergencyKind | undefined {
  for (const sentence of text.split(/(?<=[.!?\n])\s+|\n+/)) {
    if (calm.test(sentence)) continue;
    const found = signs.find(([, sign]) => sign.test(sentence));
    if (found) return found[0];
  }
  return undefined;
}
