/** Spanish: everything but the triggers. */
import type { Lexicon } from '../lexicon.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

// biome-ignore format: word lists are read by the line, not by the word
export const spanish: Omit<Lexicon, 'triggers'> = {
  language: 'es',
  signature: ['el', 'la', 'de', 'que', 'y', 'en', 'los', 'las', 'del', 'por', 'con', 'una', 'un', 'se', 'su', 'al', 'para', 'fue', 'ha', 'han', 'según', 'más', 'como', 'este'],
  abbreviations: words('sr sra srta dr dra d dña gral cnel tte cap sgto alm av avda c núm no pág p ej etc ee uu aprox art vol prof gob sen dip pres min ed fig sta sto km m h ene feb mar abr may jun jul ago sep sept oct nov dic vs'),
  weapons: {
    ballistic_missile: ['iskander*', 'tochka-u', 'tochka', 'misil|misiles balístico|balísticos'],
    cruise_missile: ['misil|misiles de crucero', 'kalibr*', 'kh - 101|22|555|59'],
    sam: ['s - 300|400', 'misil|misiles antiaéreo|antiaéreos', 'misil|misiles tierra-aire'],
    mlrs: ['grad', 'smerch', 'uragán', 'huracán', 'lanzacohetes', 'lanzador|lanzadores múltiple|múltiples', 'himars', 'cohete|cohetes'],
    artillery: ['artillería', 'artillero|artilleros', 'obús|obuses', 'proyectil|proyectiles', 'cañoneo|cañoneos', 'cañones'],
    mortar: ['mortero|morteros'],
    tank: ['tanque|tanques', 'carro|carros de combate'],
    aircraft: ['avión|aviones', 'caza|cazas', 'bombardero|bombarderos', 'aviación', 'su - 24|25|30|34|35', 'ataque|ataques|bombardeo|bombardeos aéreo|aéreos', 'cazabombardero|cazabombarderos'],
    helicopter: ['helicóptero|helicópteros'],
    glide_bomb: ['bomba|bombas guiada|guiadas|planeadora|planeadoras'],
    cluster_munition: ['munición|municiones|bomba|bombas de racimo', 'racimo'],
    incendiary: ['fósforo', 'incendiaria|incendiarias|incendiario|incendiarios', 'termobárica|termobáricas|termobárico'],
    drone: ['dron|drones', 'bayraktar*', 'aparato|aparatos no tripulado|tripulados', 'avión|aviones no tripulado|tripulados'],
    loitering_munition: ['munición|municiones merodeadora|merodeadoras', 'shahed*', 'dron|drones kamikaze|kamikazes|suicida|suicidas'],
    small_arms: ['armas ligeras', 'ametralladora|ametralladoras', 'fusil|fusiles', 'abri* fuego', 'tiroteo|tiroteos'],
    mine: ['mina|minas'],
    ied: ['coche|coches bomba', 'artefacto|artefactos explosivo|explosivos'],
    naval: ['buque|buques', 'fragata|fragatas', 'naval|navales', 'desde el mar', 'crucero moskva'],
    chemical: ['arma|armas química|químicas', 'cloro', 'sarín'],
  },
  targets: {
    residential: ['vivienda|viviendas', 'edificio|edificios|bloque|bloques residencial|residenciales', 'edificio|edificios|bloque|bloques de viviendas|apartamentos|pisos', 'residencial|residenciales', 'apartamento|apartamentos', 'casa|casas', 'barrio|barrios'],
    industrial: ['fábrica|fábricas', 'planta|plantas', 'acería|siderúrgica|acerías', 'industrial|industriales', 'refinería|refinerías'],
    administrative: ['ayuntamiento', 'edificio|edificios gubernamental|gubernamentales|administrativo|administrativos', 'sede de la administración', 'sede del gobierno|ayuntamiento', 'edificio de la administración', 'edificio del gobierno|ayuntamiento'],
    healthcare: ['hospital|hospitales', 'maternidad', 'clínica|clínicas', 'ambulancia|ambulancias', 'centro|centros sanitario|sanitarios|médico|médicos', 'centro|centros de salud'],
    education: ['escuela|escuelas', 'colegio|colegios', 'guardería|guarderías', 'universidad', 'instituto de enseñanza'],
    military: ['base|bases|instalación|instalaciones|unidad|campo|objetivo|objetivos militar|militares', 'cuartel|cuarteles', 'campo de entrenamiento', 'posiciones', 'guarnición', 'puesto|puestos de control'],
    commercial: ['centro|centros comercial|comerciales', 'mercado|mercados', 'supermercado|supermercados', 'almacén|almacenes', 'tienda|tiendas'],
    religious: ['iglesia|iglesias', 'mezquita|mezquitas', 'monasterio', 'catedral', 'templo'],
    energy: ['central|centrales eléctrica|eléctricas|térmica|nuclear|nucleares|hidroeléctrica', 'subestación|subestaciones', 'gasoducto|gasoductos', 'línea|líneas eléctrica|eléctricas', 'línea|líneas de alta tensión', 'infraestructura energética', 'termoeléctrica'],
    water: ['depuradora|depuradoras', 'suministro de agua', 'estación de bombeo', 'embalse'],
    transport: ['ferrocarril|ferroviaria|ferroviario|ferroviarias', 'estación|estaciones', 'tren|trenes', 'autobús|autobuses', 'convoy|convoyes', 'metro', 'vía|vías férrea|férreas'],
    bridge: ['puente|puentes'],
    port: ['puerto|puertos', 'muelle|muelles'],
    airfield: ['aeródromo|aeródromos', 'aeropuerto|aeropuertos', 'base|bases aérea|aéreas', 'pista|pistas de aterrizaje'],
    depot: ['depósito|depósitos', 'polvorín|polvorines', 'arsenal|arsenales', 'tanques de combustible'],
    command_post: ['puesto|puestos de mando', 'cuartel general', 'centro de mando'],
    cultural: ['teatro|teatros', 'museo|museos', 'monumento', 'biblioteca', 'centro cultural'],
    media: ['torre de televisión|comunicaciones|telecomunicaciones', 'televisión', 'emisora'],
    agricultural: ['grano|granero|graneros', 'silo|silos', 'granja|granjas', 'cereal|cereales'],
  },
  actors: [
    { name: 'Russian forces', country: 'RU', sector: 'MIL', patterns: ['fuerzas|tropas|ejército|soldados|unidades|militares|paracaidistas|columna|columnas|convoy|convoyes|aviación|artillería|aviones|cazas|tanques|misiles|misil|buques|helicópteros|flota|infantería|blindados|efectivos|ofensiva rusa|ruso|rusas|rusos', 'fuerzas armadas rusas|de rusia', 'fuerza aérea rusa', 'flota del mar negro', 'ejército de rusia|moscú|putin', 'fuerzas|tropas de moscú|rusia|putin|kremlin', 'los rusos', 'bombardeo|bombardeos|ataque|ataques|asedio ruso|rusos'] },
    { name: 'Russian forces', country: 'RU', sector: 'MIL', patterns: ['invasor|invasores', 'ocupantes', 'ocupante', 'fuerzas|tropas ocupantes|invasoras|enemigas', 'ejército invasor|ocupante', 'el enemigo', 'al enemigo', 'del enemigo', 'unidades|columna|columnas|posiciones|aviones|helicópteros enemigas|enemiga|enemigos'] },
    { name: 'Russian Ministry of Defence', country: 'RU', sector: 'GOV', patterns: ['ministerio de defensa ruso', 'ministerio ruso de defensa', 'ministerio de defensa de rusia|la federación', 'ministerio de la defensa de rusia', 'konashenkov', 'konashénkov'] },
    { name: 'Government of Russia', country: 'RU', sector: 'GOV', patterns: ['kremlin', 'gobierno|presidente|autoridades ruso|rusas', 'vladímir|vladimir? putin', 'lavrov', 'peskov', 'moscú', 'rusia'] },
    { name: 'Ukrainian forces', country: 'UA', sector: 'MIL', patterns: ['fuerzas|tropas|ejército|soldados|unidades|militares|paracaidistas|defensores|marinos|marines|combatientes|aviación|artillería|aviones|tanques|misiles|drones|helicópteros|efectivos|defensa|infantería ucraniana|ucraniano|ucranianas|ucranianos', 'fuerzas armadas ucranianas|de ucrania', 'fuerza aérea ucraniana|de ucrania', 'defensa|defensas antiaérea|antiaéreas|aérea ucraniana|ucranianas', 'ejército de ucrania|kiev', 'defensa territorial', 'regimiento|batallón azov', 'los defensores', 'fuerzas de kiev'] },
    { name: 'General Staff of the Armed Forces of Ukraine', country: 'UA', sector: 'MIL', patterns: ['estado mayor ucraniano|general|de', 'estado mayor', 'mando operativo|operacional sur|norte|este', 'comando operativo|operacional sur|norte|este'] },
    { name: 'Government of Ukraine', country: 'UA', sector: 'GOV', patterns: ['gobierno|presidente|presidencia|autoridades|parlamento|ministerio ucraniano|ucraniana|ucranianas', 'zelenski|zelensky|zelenskiy|zelenskyy', 'kuleba', 'gobierno de kiev|ucrania', 'viceprimera ministra', 'ucrania'] },
    { name: 'Local authorities (Ukraine)', country: 'UA', sector: 'GOV', patterns: ['gobernador|gobernadora', 'alcalde|alcaldesa', 'administración regional|militar|local', 'ayuntamiento', 'autoridades locales|regionales', 'administración militar regional', 'concejo municipal'] },
    { name: 'Separatist forces of Donetsk and Luhansk', country: 'UA', sector: 'REB', patterns: ['separatista|separatistas', 'prorruso|prorrusos|prorrusas', 'rebeldes', 'república|repúblicas popular|populares de donetsk|lugansk|luhansk', 'rpd|rpl|dnr|lnr'] },
    { name: 'Chechen forces', country: 'RU', sector: 'MIL', patterns: ['fuerzas|tropas|combatientes|unidades|milicianos chechenas|chechenos', 'chechenos', 'kadírovtsi|kadirovtsy'] },
    { name: 'Wagner Group', country: 'RU', sector: 'PRM', patterns: ['grupo wagner', 'wagner', 'mercenarios|mercenario'] },
    { name: 'Belarusian forces', country: 'BY', sector: 'MIL', patterns: ['fuerzas|tropas|ejército|soldados bielorrusas|bielorruso|bielorrusos', 'ejército de bielorrusia'] },
    { name: 'Civilians', country: null, sector: 'CVL', patterns: ['civil|civiles', 'vecino|vecinos', 'residentes|habitantes', 'población civil', 'manifestantes|manifestante'] },
  ],
  placeCues: {
    at: ['en', 'sobre', 'dentro de|del', 'en el interior de|del', 'por todo|toda'],
    near: ['cerca de|del', 'junto a|al', 'próximo|próxima|próximos|próximas a|al', 'no lejos de|del', 'a|en las afueras de|del', 'en las inmediaciones|cercanías|proximidades de|del', 'fuera de', 'al lado de|del', 'a las puertas de|del', 'en la periferia de|del'],
    around: ['alrededor de|del', 'en torno a|al', 'en los alrededores de|del'],
    from: ['desde', 'procedente|procedentes de|del', 'fuera del', 'desde el|la'],
    to: ['a', 'al', 'hasta'],
    towards: ['hacia', 'contra', 'en dirección a|al', 'rumbo a|al', 'camino de|del', 'con destino a|al', 'en dirección de|del'],
    between: ['entre'],
    of: ['de', 'del'],
    across: ['a través de|del', 'a lo largo de|del', 'por', 'por el|la'],
  },
  placeFillers: words(`el la los las un una lo de del ciudad ciudades pueblo pueblos localidad localidades aldea aldeas villa villas municipio puerto capital suburbio suburbios barrio barrios distrito región óblast oblast provincia zona área afueras periferia centro núcleo población
    portuaria costera industrial oriental occidental septentrional meridional sureña norteña asediada sitiada ocupada cercada bombardeada liberada estratégica vecina pequeña gran histórica fronteriza ucraniana ucraniano rusa ruso bielorrusa turca cercana cercano clave importante segunda tercera mayor principal
    norte sur este oeste noreste nordeste noroeste sureste sudeste suroeste sudoeste llamada llamado propia propio misma mismo toda todo isla aeropuerto estación`),
  siteNouns: ['aeropuerto', 'aeropuerto internacional', 'aeródromo', 'base aérea', 'estación', 'estación de tren|trenes|ferrocarril', 'central nuclear', 'central eléctrica|térmica', 'puerto', 'puente', 'refinería', 'teatro', 'acería', 'planta', 'presa', 'embalse', 'depósito', 'central hidroeléctrica'],
  institutionNouns: ['gobierno regional', 'administración', 'ayuntamiento', 'gobernador|gobernadora', 'alcalde|alcaldesa', 'embajada', 'consulado', 'ministerio', 'parlamento', 'brigada', 'regimiento', 'división', 'universidad', 'flota', 'policía'],
  anaphora: {
    settlement: ['la ciudad', 'esta ciudad', 'esa ciudad', 'la localidad', 'el pueblo', 'la aldea', 'la villa', 'la población', 'la ciudad portuaria', 'allí'],
    region: ['la región', 'la provincia', 'el óblast', 'esta región', 'su región'],
    capital: ['la capital', 'la capital ucraniana', 'la capital del país'],
  },
  greatRegions: {
    'curated:southern-ukraine': ['el sur de ucrania', 'sur de ucrania', 'en el sur', 'el sur del país', 'ucrania meridional', 'el frente sur'],
    'curated:eastern-ukraine': ['el este de ucrania', 'este de ucrania', 'en el este', 'el este del país', 'ucrania oriental', 'el frente este|oriental'],
    'curated:northern-ukraine': ['el norte de ucrania', 'norte de ucrania', 'en el norte', 'el norte del país', 'ucrania septentrional'],
    'curated:western-ukraine': ['el oeste de ucrania', 'oeste de ucrania', 'en el oeste del país', 'ucrania occidental'],
    'curated:central-ukraine': ['el centro de ucrania', 'centro de ucrania', 'ucrania central'],
    'curated:donbas': ['donbás', 'donbas', 'donbass', 'el donbás', 'el donbas', 'el donbass'],
  },
  clauseStarters: words('mientras cuando donde quien quienes cuyo cuya cuyos que porque aunque pero sino si pues salvo'),
  assertions: {
    negated: ['no', 'nunca', 'jamás', 'ni', 'tampoco', 'nadie', 'ningún', 'ninguna', 'no lograron|logró|consiguieron|consiguió|pudieron|pudo', 'impidi*', 'evit*'],
    denied: ['negó|negaron|niega|niegan|negado|desmintió|desmintieron|desmiente|desmienten', 'rechazó|rechazaron las acusaciones|afirmaciones'],
    planned: ['planea|planean|planeaba|planeaban|plan|planes', 'prevé|prevén|previsto|prevista|previstos|previstas', 'prepar*', 'anunci* que', 'prometió|prometieron|promete|prometido', 'acordó|acordaron|acuerdo para', 'va|van a', 'pretend*', 'tiene|tienen previsto|intención', 'orden* a|que', 'próxima|próximo ronda|cumbre|encuentro', 'mañana', 'será|serán', 'habrá', 'se ofreció'],
    hypothetical: ['podría|podrían|puede|pueden|pudiera', 'si', 'posible|posibles|posiblemente', 'quizá|quizás', 'potencial|potenciales', 'riesgo|peligro|amenaza|temor|posibilidad de', 'tem* que|un|una', 'en caso de', 'rumores', 'espera|esperan|esperanza', 'quier*|quería', 'pid*|pidió|pidieron', 'llam* a', 'exig*', 'debería|deberían', 'para que', 'habría|habrían'],
    confirmed: ['confirmó|confirmaron|confirma|confirman|confirmado|confirmada|verificado|verificada|verificó|geolocalizad*'],
    claimed: ['dijo|dijeron|dice|dicen', 'afirmó|afirmaron|afirma|afirman', 'aseguró|aseguraron|asegura|aseguran', 'según', 'declaró|declararon|declara', 'informó|informaron|informa|informan', 'anunció|anunciaron|anuncia', 'indicó|indicaron', 'señaló|señalaron', 'sostuvo|sostiene|sostienen', 'denunció|denunciaron|denuncia', 'comunicó|comunicaron', 'explicó|explicaron', 'añadió|agregó', 'de acuerdo con', 'reivindic*', 'escribió'],
    historical: ['guerra mundial', 'segunda|primera guerra mundial', 'nazi|nazis', 'soviétic*', 'aniversario', 'siglo|siglos', 'ejército rojo', 'hace décadas', 'guerra fría', 'holodomor', 'en los años'],
  },
  casualties: {
    killed: ['muerto|muerta|muertos|muertas', 'murió|murieron|mueren|muere', 'mató|mataron|matando|matado|matan', 'mató|mataron|matando|matado|matan a otros|otras?', 'fallecido|fallecida|fallecidos|fallecidas|falleció|fallecieron', 'víctima|víctimas mortal|mortales', 'perdieron|perdió la vida', 'asesinado|asesinada|asesinados|asesinadas', 'muertes', 'la muerte de'],
    injured: ['herido|herida|heridos|heridas otros|otras?', 'hirió|hirieron|hiriendo', 'hirió|hirieron|hiriendo a otros|otras?', 'lesionado|lesionada|lesionados|lesionadas', 'hieren', 'hirieran'],
    atLeast: ['al menos', 'por lo menos', 'no menos de', 'más de', 'como mínimo', 'un mínimo de', 'cuando menos'],
    partOf: ['entre ellos', 'entre ellas', 'incluidos', 'incluidas', 'incluido', 'de ellos'],
    upTo: ['hasta', 'no más de', 'como máximo', 'a lo sumo'],
    vague: { decenas: 24, docenas: 24, cientos: 200, centenares: 200, varios: 3, varias: 3, algunos: 3, algunas: 3, 'una docena': 12, miles: 2000, 'una decena': 10, 'un centenar': 100, centenar: 100, unos: 3, numerosos: 10, numerosas: 10 },
    persons: words('personas persona gente civiles civil soldados soldado militares militar hombres hombre mujeres mujer niños niño niña niñas menores menor adultos ancianos vecinos vecino residentes habitantes trabajadores trabajador empleados pacientes policías bomberos rescatistas periodistas periodista médicos voluntarios estudiantes efectivos combatientes defensores cuerpos víctimas otras otros otra otro más fueron fue han ha habían había sido resultaron resultó quedaron quedó a de ellos ellas entre los las el la que y o en un una con e además también dejó dejaron causó causaron vida se ataque'),
    notHere: ['desde el inicio|comienzo', 'desde que empezó|comenzó', 'en total', 'durante toda la guerra', 'en lo que va de guerra', 'desaparecido|desaparecidos|desaparecidas', 'desde febrero', 'desde el 24 de febrero', 'bajas totales', 'desde la invasión'],
  },
  passive: words('fue fueron ha han había habían sido es son era eran siendo ser está están estaba estaban resultó resultaron quedó quedaron se'),
  agentCues: words('por de del según'),
  targetCues: words('contra sobre repelieron repelió rechazaron rechazó atacaron atacó bombardearon bombardeó'),
  definite: words('el la los las este esta estos estas ese esa dicho dicha'),
  numbers: {
    cero: 0, un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiuno: 21, veintiún: 21, veintiuna: 21, veintidós: 22, veintitrés: 23,
    veinticuatro: 24, veinticinco: 25, veintiséis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, centenar: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400,
    quinientos: 500, quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800, novecientos: 900, novecientas: 900, mil: 1000, docena: 12, decena: 10, veintena: 20, treintena: 30,
  },
  dates: {
    months: { enero: 1, ene: 1, febrero: 2, feb: 2, marzo: 3, abril: 4, abr: 4, mayo: 5, junio: 6, jun: 6, julio: 7, jul: 7, agosto: 8, ago: 8, septiembre: 9, setiembre: 9, sept: 9, octubre: 10, oct: 10, noviembre: 11, nov: 11, diciembre: 12, dic: 12 },
    weekdays: { lunes: 1, martes: 2, miércoles: 3, miercoles: 3, jueves: 4, viernes: 5, sábado: 6, sabado: 6, sábados: 6, domingo: 7, domingos: 7 },
    ordinals: { primer: 1, primero: 1, primera: 1, segundo: 2, segunda: 2, tercer: 3, tercero: 3, tercera: 3, cuarto: 4, cuarta: 4, último: -1, última: -1, '1ª': 1, '2ª': 2 },
    relativeDays: {
      hoy: [0, 0], 'esta mañana': [0, 0], 'esta tarde': [0, 0], 'esta madrugada': [0, 0], 'hoy mismo': [0, 0], ayer: [-1, -1], 'ayer por la noche': [-1, -1], 'ayer por la tarde': [-1, -1], 'ayer por la mañana': [-1, -1], anoche: [-1, -1], 'la víspera': [-1, -1], 'el día anterior': [-1, -1], 'un día antes': [-1, -1], 'la jornada anterior': [-1, -1],
      'esta noche': [-1, 0], 'durante la noche': [-1, 0], 'la pasada noche': [-1, 0], 'la noche pasada': [-1, 0], 'la última noche': [-1, 0], 'la pasada madrugada': [-1, 0], anteayer: [-2, -2], antier: [-2, -2], 'antes de ayer': [-2, -2], 'en los últimos días': [-3, 0], 'en las últimas horas': [-1, 0], 'en las últimas 24 horas': [-1, 0], 'en las últimas veinticuatro horas': [-1, 0], 'en la última jornada': [-1, 0],
      'hace un día': [-1, -1], 'hace dos días': [-2, -2], 'hace tres días': [-3, -3], 'hace cuatro días': [-4, -4], 'hace cinco días': [-5, -5], 'hace unos días': [-5, -2], 'hace una semana': [-10, -4], 'hace dos semanas': [-17, -11], 'esta semana': [-6, 0], 'la semana pasada': [-7, -1], 'la pasada semana': [-7, -1], 'en la última semana': [-7, 0],
    },
    lastWords: ['pasado', 'pasada', 'último', 'última'],
    units: { día: 'day', días: 'day', jornada: 'day', jornadas: 'day', semana: 'week', semanas: 'week', mes: 'month', meses: 'month', año: 'year', años: 'year', hora: 'hour', horas: 'hour' },
    ago: ['atrás', 'antes'],
    amounts: { un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
    monthCues: ['en', 'de', 'desde', 'hasta', 'durante', 'a', 'principios', 'mediados', 'finales', 'este', 'pasado'],
    weekend: ['el fin de semana', 'este fin de semana', 'fin de semana'],
    weekOf: ['semana de', 'semana del mes de'],
  },
  notPlaces: words(`lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    el la los las un una unos unas lo al del de en a por para con sin sobre entre hasta desde hacia contra según tras ante bajo durante mediante y e o u ni pero sino que qué como cómo cuando cuándo donde dónde quien quién cual cuál cuyo si sí no se su sus mi tu nuestro nuestra este esta estos estas ese esa esos esas aquel aquella esto eso allí aquí ahí ya aún también además sin embargo así aunque porque mientras luego entonces ahora hoy ayer mañana anoche
    ejército fuerzas fuerza armada armadas tropas policía presidente presidenta ministro ministra ministerio gobierno parlamento consejo estado estados unidos unión naciones nación onu otan ue osce oiea cnn bbc efe reuters afp ap telegram facebook twitter
    general coronel capitán mayor teniente sargento almirante comandante alcalde alcaldesa gobernador gobernadora jefe jefa mayor defensa exteriores interior asuntos primer primera ministro viceprimera portavoz secretario secretaria director directora canciller embajador embajada
    norte sur este oeste noreste noroeste sureste suroeste oriental occidental central nuevo nueva viejo vieja gran grande rojo roja cruz blanco blanca negro negra verde azul alto alta bajo baja san santa santo
    antes después durante mientras según sin tras varios varias muchos muchas algunos algunas todos todas más menos otro otra otros otras cada ambos ningún ninguna nada nadie solo sólo apenas casi incluso
    uno dos tres cuatro cinco seis siete ocho nueve diez cien mil ciento millones primero segundo segunda tercero tercera último última próximo próxima pasado pasada
    ruso rusa rusos rusas ucraniano ucraniana ucranianos ucranianas soviético soviética nazi kremlin bielorruso bielorrusos
    guerra batalla ataque ataques misil misiles bombardeo bombardeos dron drones ciudad pueblo aldea región provincia óblast distrito zona centro aeropuerto estación puente río mar lago puerto base planta fábrica teatro edificio plaza calle avenida iglesia hospital escuela carretera
    dios navidad pascua ramadán ortodoxa católica agencia servicio seguridad inteligencia frontera emergencia emergencias derechos humanos media luna covid
    dijo dijeron afirmó aseguró informó anunció declaró fue fueron es son era eran ha han había habían será serán puede podría está están hay hubo tiene tienen
    personas hombres mujeres niños civiles soldados residentes vecinos combatientes trabajadores autoridades fuentes medios foto imagen vídeo video fuente leer lea relacionado
    inicio mundo negocios deportes cultura opinión política internacional comentarios compartir suscríbete boletín menú buscar contacto privacidad cookies publicidad explosiones explosión combates contraofensiva evacuación retirada paz victoria esperanza libertad sol casa reserva mina mercedes colón azov`),
  titles: words('señor señora don doña sr sra dr dra presidente presidenta primer ministro ministra primera gobernador gobernadora alcalde alcaldesa general coronel capitán comandante mayor teniente almirante jefe jefa portavoz viceministro viceministra vicepresidente vicepresidenta viceprimera secretario secretaria embajador embajadora senador senadora diputado diputada rey reina papa patriarca profesor profesora juez jueza periodista analista asesor asesora canciller director directora oligarca cantante actor actriz líder'),
  givenNames: words(`alejandro alexander aleksandr alexandr oleksandr oleksándr alexei alexéi oleksiy oleksii oleksí andriy andrii andrí andrei andréi anton antón artem artiom bohdan bogdán borís boris denys denís dmitri dmitro dmitró dmytro evgueni yevhen yevgueni fedir guennadi gueorgui hryhoriy grigori igor ígor ihor ilia illia iván ivan
    kirill kirilo kyrylo konstantín kostiantyn leonid leonida maksim maksym maxim mijaíl mijailo mykhailo mikhail mykola mikola nikolái nikolai oleg oleh pavló pavlo pável pavel petró petro piotr román roman ruslán ruslan sergéi sergei serguéi serhiy serhii serguí stanislav stepán stepan tarás taras vadim vadym valeri valery valerii vasili vasyl víktor viktor vitali vitaliy vitalii vladímir vladimir volodímir volodymyr viacheslav yaroslav yuri yuriy
    ana anna anastasia daria galina hanna iryna irina ekaterina katerina kateryna liudmila maría maria marina nadia natalia nina oksana olena elena olga olha sofía svitlana svetlana tatiana tetiana valentina valeria victoria viktoria yulia zoya
    josé juan luis carlos pedro manuel francisco javier miguel antonio jesús rafael david daniel jorge fernando alberto sergio pablo ramón álvaro enrique ignacio jaime andrés mario diego margarita carmen isabel teresa pilar laura marta cristina lucía elena josep
    joe john james robert michael william thomas antony lloyd jens ursula charles emmanuel olaf angela recep ramzan mevlut rishi liz ben jean marine mateusz andrzej gitanas naftali karl`),
  speechVerbs: ['dijo|dijeron|dice|dicen', 'afirmó|afirmaron|afirma|afirman', 'aseguró|aseguraron|asegura|aseguran', 'anunció|anunciaron|anuncia|anuncian', 'negó|negaron|niega|niegan|lo negó', 'acusó|acusaron|acusa|acusan', 'prometió|prometieron|promete', 'advirtió|advirtieron|advierte', 'insist*', 'declaró|declararon', 'acordó|acordaron|acuerda', 'exigió|exigieron|exige|exigen', 'quiere|quieren|busca', 'rechazó|rechazaron|rechaza', 'pidió|pidieron|pide|piden', 'decidió|decide', 'reduce|redujo', 'ha|había|podría|puede|será|es|era|fue', 'denunció|denuncia', 'confirmó|confirma', 'expulsó|expulsará', 'condenó|condena', 'se ofreció', 'admitió|reconoció'],
};
