/** The event codes of the news sentences of the CASE 2021 shared task, as ACLED names them, and the codebook's types that mean the same. */
import { CODEBOOK, EVENT_TYPES } from '../../server/model/codebook.ts';

const ACLED_NAMES: Readonly<Record<string, string>> = {
  ARMED_CLASH: 'Armed clash',
  ART_MISS_ATTACK: 'Shelling/artillery/missile attack',
  AIR_STRIKE: 'Air/drone strike',
  GOV_REGAINS_TERIT: 'Government regains territory',
  NON_STATE_ACTOR_OVERTAKES_TER: 'Non-state actor overtakes territory',
  NON_VIOL_TERRIT_TRANSFER: 'Non-violent transfer of territory',
  REM_EXPLOS: 'Remote explosive/landmine/IED',
  DISR_WEAP: 'Disrupted weapons use',
  CHANGE_TO_GROUP_ACT: 'Change to group/activity',
  PROPERTY_DISTRUCT: 'Looting/property destruction',
  SUIC_BOMB: 'Suicide bomb',
  GRENADE: 'Grenade',
  CHEM_WEAP: 'Chemical weapon',
  ATTACK: 'Attack',
  ABDUCT_DISSAP: 'Abduction/forced disappearance',
  SEX_VIOL: 'Sexual violence',
  ARREST: 'Arrests',
  AGREEMENT: 'Agreement',
  HQ_ESTABLISHED: 'Headquarters or base established',
  PEACE_PROTEST: 'Peaceful protest',
  PROTEST_WITH_INTER: 'Protest with intervention',
  FORCE_AGAINST_PROTEST: 'Excessive force against protesters',
  VIOL_DEMONSTR: 'Violent demonstration',
  MOB_VIOL: 'Mob violence',
  OTHER: 'Other',
};
/** Topics that the codebook has no event for. Claims of responsibility are no topic: they tell of the attack as well. */
const OFF_TOPIC: ReadonlySet<string> = new Set(['NATURAL_DISASTER', 'MAN_MADE_DISASTER', 'DIPLO', 'ORG_CRIME']);

/** Types that are right for a code, none for another topic; undefined for codes that say nothing either way. */
export function typesOfAcledCode(code: string): ReadonlySet<string> | undefined {
  if (OFF_TOPIC.has(code)) return new Set();
  const name = ACLED_NAMES[code];
  if (name === undefined) return undefined;
  const types = EVENT_TYPES.filter((type) => CODEBOOK[type].acled?.[1] === name);
  return new Set(name === 'Agreement' ? [...types, 'diplomacy.talks'] : types);
}
