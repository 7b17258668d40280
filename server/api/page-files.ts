/** The page, its assets and the base map: files that `npm run build` made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import type { AppParts } from './app-parts.ts';
import { NotBuilt } from './faults.ts';
import { route } from './route.ts';

const PAGE = 'index.html';

export function pageFiles({ clientFolder, baseMapFolder }: AppParts): Router {
  const router = Router();
  const files = { index: false, redirect: false } as const;
  router.use('/assets', express.static(join(clientFolder, 'assets'), { ...files, immutable: true, maxAge: '1y' })); // names hold a hash
  router.use('/basemap', express.static(baseMapFolder, { ...files, maxAge: 0 })); // names stay, contents may change: asked again, mostly 304
  router.use(express.static(clientFolder, { ...files, maxAge: 0 }));

  route(router, '/', {
    get: (_request, response) => {
      if (!existsSync(join(clientFolder, PAGE))) throw new NotBuilt('The page is not built yet; run `npm run build`, then load it again.');
      response.sendFile(PAGE, { root: clientFolder, headers: { 'Cache-Control': 'no-cache' } });
    },
  });

  return router;
}
