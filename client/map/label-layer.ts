import { DomUtil, type Map as LeafletMap, point } from 'leaflet';
import { baseMapFile } from '../api.ts';
import { onTheme, theme } from '../theme.ts';
import { BASE_COLOURS, type BaseColours } from './colours.ts';
import { type Box, boxesAround, type Candidate, type Label, lowestRank, withoutCollisions } from './place-labels.ts';

/** How each kind of name is written: pixels, and weight as CSS has it. */
const TYPE: Readonly<Record<Label['kind'], { readonly size: number; readonly weight: number; readonly dot: number }>> = {
  country: { size: 12, weight: 600, dot: 0 },
  sea: { size: 11, weight: 400, dot: 0 },
  capital: { size: 13, weight: 600, dot: 2.6 },
  city: { size: 12, weight: 500, dot: 2 },
  town: { size: 11, weight: 400, dot: 1.6 },
  village: { size: 10.5, weight: 400, dot: 1.3 },
};
const GAP = 3; // pixels between two names
const AWAY = 4; // pixels from a place's dot to its name
const MARGIN = 0.25; // of the map's size, drawn beyond its edges so that a drag shows names at once
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

interface Written {
  readonly label: Label;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface LabelLayer {
  /** Boxes that names keep clear of, in pixels of the map's container: the symbols. */
  keepClear(boxes: readonly Box[]): void;
}

/** Place names on a canvas of their own: by importance, with a halo, never one over another nor under a symbol. */
export function addLabels(map: LeafletMap): LabelLayer & { readonly loaded: Promise<void> } {
  const sheet = document.createElement('canvas');
  sheet.className = 'label-sheet';
  map.getPane('labels')?.append(sheet);
  let labels: readonly Label[] = [];
  let obstacles: readonly Box[] = [];
  let asked = 0;
  const draw = (): void => {
    cancelAnimationFrame(asked); // symbols and view change together: once is enough
    asked = requestAnimationFrame(() => drawLabels(map, sheet, labels, obstacles));
  };
  // while zooming the names would swell and shrink: they step back for those 200 ms instead
  map.on('zoomstart', () => sheet.classList.add('is-away'));
  map.on('moveend viewreset resize', draw);
  onTheme(draw);
  const loaded = baseMapFile<readonly Label[]>('labels.json').then((found) => {
    labels = [...found].sort((a, b) => a.rank - b.rank || b.population - a.population);
    draw();
  });
  return {
    loaded,
    keepClear: (boxes) => {
      obstacles = boxes;
      draw();
    },
  };
}

function drawLabels(map: LeafletMap, sheet: HTMLCanvasElement, labels: readonly Label[], symbols: readonly Box[]): void {
  const size = map.getSize();
  const margin = size.multiplyBy(MARGIN).round();
  const whole = size.add(margin.multiplyBy(2));
  const context = prepare(sheet, whole.x, whole.y);
  if (!context) return;
  DomUtil.setPosition(sheet, map.containerPointToLayerPoint(point(-margin.x, -margin.y)));
  const rank = lowestRank(map.getZoom());
  const bounds = map.getBounds().pad(MARGIN);
  const obstacles = symbols.map((box) => ({
    left: box.left + margin.x,
    right: box.right + margin.x,
    top: box.top + margin.y,
    bottom: box.bottom + margin.y,
  }));
  const candidates = labels.flatMap((label) => {
    if (label.rank > rank || !bounds.contains([label.lat, label.lon])) return [];
    const { x, y } = map.latLngToContainerPoint([label.lat, label.lon]).add(margin);
    return [measured(context, { label, text: nameOf(label), x, y }, obstacles)];
  });
  for (const { item, box } of withoutCollisions(candidates, obstacles, GAP)) write(context, item, box, BASE_COLOURS[theme()]);
  sheet.classList.remove('is-away');
}

/** Sharp on screens with more than one dot per pixel. Null where there is no canvas. */
function prepare(sheet: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio || 1;
  sheet.width = width * ratio;
  sheet.height = height * ratio;
  sheet.style.width = `${width}px`;
  sheet.style.height = `${height}px`;
  const context = sheet.getContext('2d');
  context?.scale(ratio, ratio);
  return context;
}

function setFont(context: CanvasRenderingContext2D, kind: Label['kind']): void {
  context.font = `${kind === 'sea' ? 'italic ' : ''}${TYPE[kind].weight} ${TYPE[kind].size}px ${FONT}`;
  context.letterSpacing = kind === 'country' || kind === 'sea' ? '1.5px' : '0px';
  context.textAlign = 'left';
  context.textBaseline = 'top';
}

/** Names of areas stand in their middle, names of places beside their dot. */
function measured(context: CanvasRenderingContext2D, written: Written, obstacles: readonly Box[]): Candidate<Written> {
  const { size, dot } = TYPE[written.label.kind];
  const { x, y } = written;
  setFont(context, written.label.kind);
  const { width } = context.measureText(written.text);
  const middle = { left: x - width / 2, right: x + width / 2, top: y - size / 2, bottom: y + size / 2 };
  return {
    item: written,
    insists: written.label.kind === 'capital',
    boxes: dot > 0 ? boxesAround(x, y, width, size, AWAY, obstacles) : [middle],
  };
}

function write(context: CanvasRenderingContext2D, { label, text, x, y }: Written, box: Box, colours: BaseColours): void {
  const { dot } = TYPE[label.kind];
  setFont(context, label.kind);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = label.kind === 'sea' ? 'transparent' : colours.halo;
  context.fillStyle = label.kind === 'sea' ? colours.water : label.kind === 'country' ? colours.country : colours.label;
  context.strokeText(text, box.left, box.top);
  context.fillText(text, box.left, box.top);
  if (dot === 0) return;
  context.beginPath();
  context.arc(x, y, dot, 0, 2 * Math.PI);
  context.fill();
}

const inUkrainian = navigator.language.startsWith('uk');

const nameOf = (label: Label): string => {
  const name = (inUkrainian ? label.names?.uk : undefined) ?? label.name;
  return label.kind === 'country' ? name.toLocaleUpperCase() : name;
};
