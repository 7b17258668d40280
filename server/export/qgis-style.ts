/** The style of events for QGIS (QML): a symbol a class, turned to where a movement goes, paler where it is not said to have happened. */
import { type EventType, EVENT_TYPES } from '../model/codebook.ts';
import { SYMBOL_CLASSES, type MapSymbol, TYPE_SYMBOLS } from './symbols.ts';
import { xmlText } from './xml.ts';

const OWN_SYMBOL = (Object.keys(TYPE_SYMBOLS) as EventType[]).filter((type) => EVENT_TYPES.includes(type));
const CLASS = `CASE WHEN "type" IN (${OWN_SYMBOL.map((type) => `'${type}'`).join(', ')}) THEN "type" ELSE "family" END`;
const OPACITY = `CASE WHEN "assertion" IN ('reported', 'confirmed') THEN 100 WHEN "assertion" = 'claimed' THEN 65 ELSE 35 END`; // per cent
const ANGLE = 'coalesce("bearing_deg", 0) - 90'; // arrowheads of QGIS point east

/** What a property is computed from; 2 and 3 in `type` are a field and an expression. */
const computed = (name: string, expression: string): string =>
  `<data_defined_properties><Option type="Map"><Option name="name" value="" type="QString"/><Option name="properties" type="Map">` +
  `<Option name="${name}" type="Map"><Option name="active" value="true" type="bool"/><Option name="expression" value="${xmlText(expression)}" type="QString"/>` +
  `<Option name="type" value="3" type="int"/></Option></Option><Option name="type" value="collection" type="QString"/></Option></data_defined_properties>`;

const option = ([name, value]: readonly [string, string | number]): string => `<Option name="${name}" value="${value}" type="QString"/>`;

function markerSymbol({ colour, marker, size }: MapSymbol, n: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const isArrow = marker.endsWith('arrowhead');
  const options = Object.entries({
    name: marker,
    color: `${red},${green},${blue},255`,
    outline_color: marker === 'arrowhead' ? `${red},${green},${blue},255` : '255,255,255,255',
    outline_width: marker === 'arrowhead' ? 0.8 : 0.2,
    size,
  });
  return (
    `<symbol type="marker" name="${n}" alpha="1" clip_to_extent="1" force_rhr="0">${computed('alpha', OPACITY)}` +
    `<layer class="SimpleMarker" enabled="1" locked="0" pass="0"><Option type="Map">${options.map(option).join('')}</Option>${isArrow ? computed('angle', ANGLE) : ''}</layer></symbol>`
  );
}

const category = ([name, { label }]: readonly [string, MapSymbol], n: number): string =>
  `<category value="${name}" label="${xmlText(label)}" symbol="${n}" render="true" type="string"/>`;

/** The same for every file, so that it is made once. */
export const QGIS_STYLE = `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology">
<renderer-v2 type="categorizedSymbol" attr="${xmlText(CLASS)}" enableorderby="0" forceraster="0" symbollevels="0">
<categories>${SYMBOL_CLASSES.map(category).join('\n')}</categories>
<symbols>${SYMBOL_CLASSES.map(([, symbol], n) => markerSymbol(symbol, n)).join('\n')}</symbols>
</renderer-v2>
<layerGeometryType>0</layerGeometryType>
</qgis>
`;
