import { geoJSON, type LatLng, layerGroup, type Map as LeafletMap, svg } from 'leaflet';
import type { AreaFeature } from '../state.ts';
import { kindOf } from '../symbols/kinds.ts';
import type { Pane } from './create-map.ts';

export interface AreaLayer {
  show(areas: readonly AreaFeature[]): void;
  /** The area of an event stands out; null: none does. */
  mark(id: string | null): void;
}

/** Events known to a district, a region or a front are drawn as that area, lightly hatched, once for all the events it holds; never as a pin. */
export function addAreaLayer(map: LeafletMap, onSelect: (ids: readonly string[], at: LatLng) => void): AreaLayer {
  const group = layerGroup().addTo(map);
  const renderer = svg({ pane: 'areas' satisfies Pane, padding: 0.4 });
  let marks = new Map<string, (marked: boolean) => void>();

  const draw = (areas: readonly AreaFeature[]): void => {
    const kind = kindOf(areas[0]!.properties.type);
    const layer = geoJSON(
      areas[0] as Parameters<typeof geoJSON>[0],
      {
        renderer,
        pane: 'areas',
        style: { className: `area kind-${kind}`, fillColor: `url(#area-${kind})`, fillOpacity: 1, weight: 1.4 },
      } as Parameters<typeof geoJSON>[1],
    );
    const outline = (marked: boolean): void => {
      layer.setStyle({ weight: marked ? 3 : 1.4 });
      if (marked) layer.bringToFront();
    };
    layer.on('click', (event) =>
      onSelect(
        areas.map(({ id }) => id),
        event.latlng,
      ),
    );
    layer.on('mouseover', () => outline(true)).on('mouseout', () => outline(false));
    layer.bindTooltip(textNode(areas), { sticky: true, className: 'area-name' });
    for (const { id } of areas) marks.set(id, outline);
    group.addLayer(layer);
  };

  return {
    show(areas) {
      group.clearLayers();
      marks = new Map();
      for (const sameArea of bySize(Map.groupBy(areas, areaKey))) draw(sameArea);
    },
    mark(id) {
      for (const outline of new Set(marks.values())) outline(false);
      if (id !== null) marks.get(id)?.(true);
    },
  };
}

const areaKey = ({ id, properties }: AreaFeature): string => properties.gazetteer_id ?? id;

/** Largest first, so that a region never covers the oblasts in it. */
const bySize = (groups: ReadonlyMap<string, readonly AreaFeature[]>): readonly (readonly AreaFeature[])[] =>
  [...groups.values()].sort((a, b) => (b[0]?.properties.uncertainty_m ?? 0) - (a[0]?.properties.uncertainty_m ?? 0));

function textNode(areas: readonly AreaFeature[]): HTMLElement {
  const line = document.createElement('span');
  const { place, type_label } = areas[0]!.properties;
  line.textContent = `${place ?? 'Area'}: ${areas.length === 1 ? type_label : `${areas.length} events`}`;
  return line;
}
