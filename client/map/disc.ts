import { circle, circleMarker, layerGroup, type Map as LeafletMap, svg } from 'leaflet';
import { kindOf } from '../symbols/kinds.ts';
import type { Pane } from './create-map.ts';
import type { Anchor } from './event-layer.ts';
import type { MapItem } from './map-item.ts';

export interface Pointed {
  readonly item: MapItem;
  /** Where what stands for it is; null out of view. */
  readonly anchor: Anchor | null;
}

const AROUND_SYMBOL = 5; // pixels

/** Points events out: a ring around each symbol, and the disc that holds the true point in 90 % of cases. The ones before go. */
export function addDiscs(map: LeafletMap): (pointed: readonly Pointed[]) => void {
  const group = layerGroup().addTo(map);
  const style = { renderer: svg({ pane: 'disc' satisfies Pane, padding: 1 }), pane: 'disc' satisfies Pane, interactive: false };
  return (pointed) => {
    group.clearLayers();
    for (const { item, anchor } of pointed) {
      const { lat, lon, uncertainty_m, type } = item;
      const disc = { ...style, className: `disc kind-${kindOf(type)}`, weight: 1.2 };
      if (uncertainty_m !== null) group.addLayer(circle([lat, lon], { ...disc, radius: uncertainty_m }));
      if (anchor)
        group.addLayer(circleMarker(anchor.at, { ...style, className: 'pointed', weight: 2, radius: anchor.size / 2 + AROUND_SYMBOL }));
    }
  };
}
