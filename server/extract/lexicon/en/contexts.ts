/** English: what around a trigger makes another event of it. */
import type { Context } from '../lexicon.ts';
import { CIVILIANS, PROTESTERS, SITE } from './classes.ts';

const inClause = (...patterns: readonly string[]): Context => ({ patterns, reach: 'clause' });
const inSentence = (...patterns: readonly string[]): Context => ({ patterns, reach: 'sentence' });

export const contexts: Readonly<Record<string, Context>> = {
  suicide: inSentence('suicide', 'suicide-bomb*', 'bomber|bombers', 'human bomb', 'man|woman detonated', 'blew|blow|blown himself|herself|themselves', 'explosive|explosives vest|belt', 'kamikaze attacker'),
  grenade: inSentence('grenade|grenades', 'hand-grenade*'),
  teargas: inSentence('stun|smoke|tear-gas|gas grenade|grenades'),
  chemical: inSentence('chemical weapon|weapons|attack|attacks|agent|agents|bomb|bombs', 'chlorine', 'sarin', 'mustard gas', 'toxic|poison|poisonous|nerve gas|agent|gases', 'novichok', 'chloropicrin'),
  incendiaries: inSentence('incendiary', 'incendiaries', 'phosphorus', 'thermobaric'),
  bomb: inClause('car|truck|roadside|parcel|pipe|motorcycle|magnetic|planted|time|sticky|nail bomb|bombs|bombing', 'ied|ieds|vbied|vbieds', 'improvised explosive', 'explosive|explosives device|devices|laden|filled', 'container|bag full of explosives', 'bomb|bombs planted|placed|hidden|attached', 'planted|placed ... bomb|bombs|explosives', 'remote-controlled', 'booby-trapped', 'tnt', 'limpet'),
  mine: inClause('mine|mines|landmine|landmines', 'anti-tank', 'minefield'),
  cyber: inSentence('cyber', 'hacker|hackers|hacked', 'malware|ransomware|ddos', 'website|websites'),
  mob: inSentence('mob|mobs', 'vigilante|vigilantes', 'lynch*', 'angry|enraged|irate villagers|residents|crowd|locals'),
  communal: inSentence('communal', 'rival gangs|supporters|fans|parties|students|tribes|clans|communities', 'villagers|herders|farmers|tribesmen and|with|between herders|villagers|farmers|rival', 'sectarian', 'cultists|cultist', 'two communities|groups|villages|clans|tribes'),
  protest: inSentence(PROTESTERS.replace('|crowd|crowds', '').replace('|gathering', '').replace('|activists', ''), 'demonstrating|protesting|rallied|marched|picket', 'anti-government', 'yellow vests', 'tear gas', 'took to the streets'),
  crowd: inSentence(PROTESTERS, 'protest*', 'demonstrat*', 'riot*', 'mob|mobs', 'youths', 'villagers|residents|locals|students|supporters|fans|gangs|gang|vigilantes', 'unrest', 'police', 'sectarian|communal|ethnic', 'prison|inmates', 'farmers|hauliers|miners'),
  police: inClause('police|gendarmes|agents|officers|intelligence|detectives|raided the? homes|houses|offices|home|office'),
  police_crowd: inSentence('clash|clashed|clashes|clashing with|between ... police|officers'),
  police_force: inSentence('tear gas', 'teargas', 'tear-gas*', 'water cannon|cannons', 'pepper spray', 'pepper-spray*', 'baton|batons|truncheons', 'stun grenades', 'dispers*', 'smoke grenades', 'arrested|detained ... protesters|demonstrators|people|activists', 'break|broke|broken up', 'police|officers arrested|detained', 'warning shots', 'cut short', 'were arrested|detained', 'banned', 'police|officers|guards|troops ... blocked|evicted|stopped|barred|prevented|removed|dragged|surrounded', 'shut down by', 'blocked|evicted|stopped|removed by ... police|officers', 'scuffle|scuffles|scuffled'),
  repressed: inSentence('opened|opening|open fire on|at', 'live ammunition|rounds|bullets|fire', 'rubber bullets|bullet|rounds', 'rubber-coated', 'violently|brutally|bloodily', 'shot dead', 'shot and killed', 'killed|killing|kill|shot|beaten|beat ... protester|protesters|demonstrator|demonstrators|people', 'protester|protesters|demonstrators|demonstrator|people ... killed|shot|dead|beaten|wounded|died', 'fired at|on|into the? crowd|protesters|demonstrators', 'snipers', 'shot at', 'fired upon|on', 'fired|fires|firing ... shots|bullets|pellets|guns at|into|on|straight', 'gunfire', 'killed|shot by ... police|forces|soldiers|troops|bullets', 'violent|deadly|bloody crackdown', 'with his baton', 'excessive force'),
  riot: inSentence('molotov', 'petrol|gasoline|fire bombs|bomb', 'threw|throw|throws|throwing|hurled|hurling|pelted|pelting stones|rocks|bottles|bricks|objects|a|petrol|stone', 'riot|riots|rioters|rioting', 'set|setting|burned|burning|torched|burnt ... tyres|tires|cars|vehicles|barricades|fire|ablaze|buildings', 'turned violent', 'clash|clashed|clashes|clashing with|between|erupted|broke', 'smashed|smashing|vandalised|vandalized|looted|looting|ransacked', 'violence', 'violent|aggressive', 'stormed|storm', 'barricades'),
  front: inClause('position|positions', 'trench|trenches', 'front', 'infantry', 'assault|assaults', 'brigade|battalion|regiment|division|company', 'offensive', 'axis', 'direction', 'checkpoint|outpost|garrison|base|camp|barracks', 'convoy|patrol|column', 'soldiers|troops|forces|army|policemen|militants|rebels|fighters', 'mechanised|mechanized|armoured|armored', 'defences|lines|line|flank|flanks', 'foothold', 'tanks'),
  civilians: inClause(CIVILIANS),
  persons_taken: inClause('suspect|suspects|commander|leader|member|members|terrorist|ringleader|fugitive|drug*|cannabis|heroin|cocaine', 'kingpin', 'seized in his|her|their'),
  ships_taken: inClause('tanker|vessel|ship|boat|trawler|crew'),
  target: inClause(SITE),
  strike: inClause('strike|strikes|struck', 'shelling|shelled', 'bombing|bombed|bombardment', 'attack|attacks|attacked', 'airstrike*', 'hit', 'raid|raids'),
  shelling: inClause('shelling', 'shelled'),
  airdefence: inClause('debris|fragments|wreckage of|from ... drone|drones|missile|missiles|rocket', 'downed|intercepted drone|drones|missile|missiles'),
  aid: inSentence('humanitarian|relief aid|supplies|convoy|cargo', 'food|medicine|medicines|blankets|flour', 'red cross|crescent', 'icrc', 'aid convoy|trucks|workers'),
  treaty: inClause('treaty|pact|agreement|accord|deal|talks|negotiations|convention|protocol|organisation|organization|council|race|bid|candidacy'),
  seized: inClause('seized|confiscated|recovered|discovered|found ... grenade|grenades'),
  plot: inClause('plot|plots', 'attempt|attempts ... blow|bomb|assassinate|kill|smuggle', 'terror|terrorist attack|attacks', 'assassination', 'bombing|bombings'),
  airweapon: inClause('drone|drones|missile|air|aerial|rocket and? missile|drone? attack|attacks|raid|raids', 'drones|missiles ... repelled|repulsed'),
  fighters: inClause('militants|rebels|insurgents|terrorists|fighters|soldiers'),
};

/** Words in -ed that a caption may hold; with any other it is a sentence: "Troops unearthed a cache". */
export const captionParticiples: ReadonlySet<string> = new Set(
  'destroyed damaged abandoned burned burnt armed armoured armored alleged reported captured controlled collapsed spotted parked based filmed allied backed occupied seized shelled bombed ruined gutted wrecked levelled leveled flattened killed wounded injured used geolocated verified unverified red shared posted uploaded taken located looted downed deceased burned-out charred dated related unexploded seed recorded unconfirmed embedded hundred sustained'.split(
    ' ',
  ),
);

/** A line with one of these is a sentence and no caption. */
export const finite: ReadonlySet<string> = new Set('is are was were has have had said says will would could told reported announced claims claimed can may do does did must should told became began added'.split(' '));
