import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The page: plain TypeScript and Leaflet, bundled into dist/client. Every URL in it is relative, so that it works under any path prefix. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // the first with light-dark()
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
