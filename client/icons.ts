import { svg } from './element.ts';

/** Small drawings for buttons whose words stand in their label; strokes in a box of 16 by 16. */
const PATHS = {
  download: 'M8 2v8M4.5 7L8 10.5L11.5 7M2.5 13.5h11',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3A5.5 5.5 0 1 0 13 9.5z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M13 3l-1.2 1.2M4.2 11.8L3 13',
  key: 'M7.4 8.6L13.5 2.5M11 5l2 2M9.2 6.8l1.3 1.3M5.5 7.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  filters: 'M2 4h12M4.5 8h7M6.5 12h3',
} as const;

export const icon = (name: keyof typeof PATHS): SVGSVGElement =>
  svg('svg', { class: 'icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
