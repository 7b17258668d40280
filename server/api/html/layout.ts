/** What all pages have in common: a heading, the way here, and where the data comes from. */
import type { Response } from 'express';
import { ATTRIBUTION } from '../../model/attribution.ts';
import { type Html, html } from './markup.ts';

export interface Page {
  /** Address of the server, without a slash at its end. */
  readonly base: string;
  readonly title: string;
  /** Path and name of the pages above, outermost first. */
  readonly way?: readonly (readonly [path: string, name: string])[];
  /** The same as data: path with query, and its name. */
  readonly formats?: readonly (readonly [address: string, name: string])[];
  readonly head?: Html;
  readonly body: Html;
}

export const STYLE_PATH = '/pages.css';

export function layout({ base, title, way = [], formats = [], head, body }: Page): Html {
  const above = way.map(([path, name]) => html`<a href="${base}${path}">${name}</a> › `);
  const others = formats.map(([address, name]) => html`<a href="${address}">${name}</a> `);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Geodispatch</title>
<link rel="stylesheet" href="${base}${STYLE_PATH}">
${head}
</head>
<body>
<header><nav aria-label="Where you are"><a href="${base}/">Map</a> › ${way.length > 0 || title !== 'Data' ? html`<a href="${base}/?f=html">Data</a> › ` : null}${above}</nav>
<p class="formats">${others}</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><p>${ATTRIBUTION}</p></footer>
</body>
</html>
`;
}

export function sendPage(response: Response, page: Page): void {
  response.type('html').send(layout(page).text);
}
