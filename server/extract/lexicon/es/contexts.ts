/** Spanish: what around a trigger makes another event of it. */
import type { Context } from '../lexicon.ts';
import { CIVILIANS, DRONE, PROTESTERS, PURE_MISSILE, SITE } from './classes.ts';

const inClause = (...patterns: readonly string[]): Context => ({ patterns, reach: 'clause' });
const inSentence = (...patterns: readonly string[]): Context => ({ patterns, reach: 'sentence' });

export const contexts: Readonly<Record<string, Context>> = {
  suicide: inSentence('suicida|suicidas', 'se inmol*', 'chaleco|chalecos explosivo|explosivos', 'cinturón explosivo'),
  grenade: inSentence('granada|granadas'),
  teargas: inSentence('lacrimógeno|lacrimógenos', 'aturdidora|aturdidoras'),
  chemical: inSentence('arma|armas|ataque|ataques químico|química|químicas|químicos', 'cloro', 'sarín'),
  bomb: inClause('coche|carro|moto|camión|coches|carros bomba', 'artefacto|artefactos explosivo|explosivos', 'bomba lapa|casera', 'cargad* ... explosivos', 'dinamita', 'con explosivos|explosivo'),
  planted: inClause('lapa', 'casera', 'carro|coche|moto bomba', 'activ*|coloc*|instal* ... bomba'),
  mine: inClause('mina|minas', 'antipersona|antipersonal'),
  gas: inSentence('pipa|fuga|cilindro|tanque|bombona|cilindros de gas', 'gas|pirotecnia', 'volcán|ceniza', 'caldera', 'polvorín pirotécnico', 'trimestre|exportaciones'),
  missile: inClause(PURE_MISSILE),
  drone: inClause(DRONE, 'no tripulado|tripulados'),
  aviation: inClause('aviación|aviones|caza|cazas', 'fuerza aérea', 'aérea|aéreo|aéreos|aéreas'),
  shelling: inClause('artillería', 'obús|obuses', 'mortero|morteros', 'proyectil|proyectiles', 'cohete|cohetes'),
  strike: inClause('ataque|ataques', 'bombardeo|bombardeos', 'impacto|impactos'),
  naval: inClause('buque|buques|barco|barcos|fragata|petrolero|carguero|patrullero|pesquero', 'marítimo|marítimos', 'desde el mar', 'lancha|lanchas'),
  structure: inClause('puente|puentes', 'presa', 'oleoducto|gasoducto', 'vía férrea', 'ferroviaria'),
  weather: inSentence('huracán|huracanes|tormenta|tormentas|granizo|lluvias|viento|vientos|heladas', 'terremoto|sismo', 'inundación|inundaciones', 'rayo'),
  cyber: inSentence('ciber*', 'informático|informáticos', 'hackers|hacke*', 'datos|correos|servidores'),
  mob: inSentence('linch*', 'turba|turbas', 'vecinos|pobladores enfurecidos|furiosos'),
  communal: inSentence('entre ... hinchas|barras|comunidades|clanes|aficionados'),
  protest: inSentence(PROTESTERS.replace('|estudiantes|activistas', '').replace('|multitud|participantes', '').replace('|marcha|marchas', ''), 'protest*'),
  crowd: inSentence(PROTESTERS, 'protest*', 'turba|turbas', 'vecinos|pobladores', 'policía', 'disturbios', 'ladrón|ladrones|secuestradores|sospechosos'),
  police_force: inSentence('gas|gases lacrimógeno|lacrimógenos', 'cañón|cañones de agua', 'dispers*', 'detuvo|detuvieron|arrest* ... manifestantes|participantes', 'antidisturbios', 'desaloj*'),
  repressed: inSentence('dispar* ... contra|a|sobre ... manifestantes|multitud|estudiantes', 'abri* fuego', 'a balazos', 'mat*|muertos|muerto ... manifestante|manifestantes', 'reprimi*'),
  riot: inSentence('molotov', 'disturbios', 'saque*', 'barricada|barricadas', 'apedre*', 'turba', 'quem* ... autobuses|vehículos|patrulla|furgón'),
  front: inClause('posiciones|posición', 'trinchera|trincheras', 'frente', 'infantería', 'brigada|batallón|regimiento', 'asalto|asaltos', 'ofensiva', 'línea', 'puesto|patrulla|base|cuartel|guarnición', 'tropas|soldados|militares', 'blindados', 'por el norte|sur|este|oeste', 'cabeza de puente', 'flanco|flancos'),
  civilians: inClause(CIVILIANS.replace('|persona|personas', '')),
  target: inClause(SITE),
  hostages: inClause('rehén|rehenes'),
  persons_taken: inClause('alias', 'jefe|cabecilla|cabecillas|líder|capo', 'presunto|presunta|presuntos|sospechoso|sospechosos|integrantes|delincuentes|ladrón', 'prófugo|fugitivo'),
  pow: inClause('prisioneros|cautivos', 'soldados|militares ... enemigos|rusos|ucranianos'),
  persons_freed: inClause('prisioneros|presos|rehenes|rehén|detenidos|secuestrado|secuestrada|secuestrados', 'cautiverio', 'prisión|cárcel'),
  freed: inClause('liberó|liberaron|liberado|liberada|liberados', 'en libertad'),
  goods: inClause('material|armas|explosivos|vehículos|droga'),
  diplomats: inClause('diplomático|diplomáticos|diplomática', 'embajador|embajadora|embajada', 'cónsul', 'funcionarios'),
  rights: inClause('derechos|derecho|tregua|acuerdo|ley|espacio|soberanía|alto'),
  without_fight: inSentence('sin resistencia|combate|combatir|disparar|lucha', 'tras ... retirada|repliegue'),
  aid: inClause('camiones|camión', 'alimentos|medicinas|ayuda'),
  deep: inClause('hacia', 'afueras|suburbios', 'kilómetros'),
  airdefence: inClause('restos|fragmentos', 'derribad*|interceptad*|abatid*'),
  politics: inSentence('congreso|senado|reforma|tarifas|precios|gol', 'oposición|diputado|diputados|hemiciclo|partido|urnas|oferta|filial|moción'),
  finance: inSentence('dólar', 'peso|pesos|bolsa|bolsas'),
  sport: inSentence('liga|gol|goles|torneo|portero|delantero|meta|ciclista|tenista', 'golear|empató|empate', 'tercer|segundo|primer set', 'descuento'),
  fighters_killed: inClause('guerrilleros|sicarios|milicianos|terroristas|rebeldes'),
  weapons_sent: inClause('misiles|tanques|munición|leopard|patriot'),
  arms_given: inClause('cazas|tanques|misiles|leopard|munición|armas|batería'),
  soldiers_out: inClause('sus soldados', 'tropas|soldados|unidades', 'militares'),
  forces_flee: inClause('soldados|tropas|yihadistas|islamistas|guerrilleros|rebeldes', 'al monte'),
};

/** A line with one of these is a sentence and no caption. */
export const finite: ReadonlySet<string> = new Set('es son era eran fue fueron ha han había habían hay dijo dijeron dice dicen será serán puede pueden está están estaba informó anunció afirmó'.split(' '));
