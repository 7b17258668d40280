import { type Canvas, canvas, type GeoJSON, geoJSON, type Map as LeafletMap, type PathOptions } from 'leaflet';
import { baseMapFile } from '../api.ts';
import { onTheme, theme } from '../theme.ts';
import { BASE_COLOURS, type BaseColours } from './colours.ts';
import type { Pane } from './create-map.ts';

type Geometry = Parameters<typeof geoJSON>[0];

/** One file of the base map and how it is painted. */
interface Sheet {
  readonly file: string;
  readonly pane: Pane;
  /** Zooms at which it is seen: from (included) to (not included). */
  readonly zooms: readonly [number, number];
  readonly style: (colours: BaseColours, disputed: boolean) => PathOptions;
}

/** From the bottom up. */
const SHEETS: readonly Sheet[] = [
  {
    file: 'land.json',
    pane: 'land',
    zooms: [0, 99],
    style: ({ land, coast }) => ({ fillColor: land, fillOpacity: 1, color: coast, weight: 0.7 }),
  },
  { file: 'admin1.json', pane: 'borders', zooms: [4.5, 99], style: ({ region }) => ({ color: region, weight: 0.9 }) },
  {
    file: 'countries.json',
    pane: 'borders',
    zooms: [0, 99],
    style: ({ border }, disputed) => ({ color: border, weight: 1.2, ...(disputed && { dashArray: '4 4' }) }),
  },
];

/** Draws land and borders without a network, and follows the theme. Settles when everything that is there has been drawn. */
export async function addBaseMap(map: LeafletMap): Promise<void> {
  const renderers = { land: canvas({ pane: 'land', padding: 0.4 }), borders: canvas({ pane: 'borders', padding: 0.4 }) };
  const layers = await Promise.all(SHEETS.map((sheet) => load(sheet, renderers[sheet.pane as keyof typeof renderers])));
  const present = (): void => {
    for (const { layer, sheet } of layers) show(map, layer, map.getZoom() >= sheet.zooms[0] && map.getZoom() < sheet.zooms[1]);
  };
  map.on('zoomend', present);
  onTheme(() => {
    for (const { layer, sheet } of layers) layer.setStyle(styleOf(sheet));
  });
  present();
}

async function load(sheet: Sheet, renderer: Canvas): Promise<{ readonly layer: GeoJSON; readonly sheet: Sheet }> {
  const data = await baseMapFile<Geometry>(sheet.file);
  return {
    sheet,
    layer: geoJSON(data, { renderer, pane: sheet.pane, interactive: false, style: styleOf(sheet) } as Parameters<typeof geoJSON>[1]),
  };
}

const styleOf =
  (sheet: Sheet) =>
  (feature?: { readonly properties?: unknown }): PathOptions =>
    sheet.style(BASE_COLOURS[theme()], (feature?.properties as { disputed?: boolean } | null)?.disputed === true);

function show(map: LeafletMap, layer: GeoJSON, wanted: boolean): void {
  if (wanted === map.hasLayer(layer)) return;
  if (wanted) layer.addTo(map);
  else layer.remove();
}
