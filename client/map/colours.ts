import type { Theme } from '../theme.ts';

/** What the base map is painted with: nothing on it is louder than an event. The sea stands in styles/tokens.css, as the map's background. */
export interface BaseColours {
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly region: string;
  readonly label: string;
  readonly country: string;
  readonly water: string;
  readonly halo: string;
}

export const BASE_COLOURS: Readonly<Record<Theme, BaseColours>> = {
  light: {
    land: '#f4f2ed',
    coast: '#b9c4cb',
    border: '#a39d92',
    region: '#d8d3c8',
    label: '#5b5f63',
    country: '#8f8a80',
    water: '#7d95a5',
    halo: '#f8f7f3',
  },
  dark: {
    land: '#20272d',
    coast: '#37434c',
    border: '#5e6a73',
    region: '#333d45',
    label: '#a3aeb7',
    country: '#76828b',
    water: '#55697a',
    halo: '#181e23',
  },
};
