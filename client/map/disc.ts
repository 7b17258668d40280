import { circle, layerGroup, type Map as LeafletMap, svg } from 'leaflet';
import { kindOf } from '../symbols/kinds.ts';
import type { Pane } from './create-map.ts';
import type { MapItem } from './map-item.ts';

/** Draws the discs that hold the true points in 90 % of cases, for the events given; the ones drawn before go. */
export function addDiscs(map: LeafletMap): (items: readonly MapItem[]) => void {
  const group = layerGroup().addTo(map);
  const renderer = svg({ pane: 'disc' satisfies Pane, padding: 1 });
  return (items) => {
    group.clearLayers();
    for (const { lat, lon, uncertainty_m, type } of items) {
      if (uncertainty_m !== null)
        group.addLayer(
          circle([lat, lon], {
            radius: uncertainty_m,
            renderer,
            pane: 'disc',
            interactive: false,
            className: `disc kind-${kindOf(type)}`,
            weight: 1.2,
          }),
        );
    }
  };
}
