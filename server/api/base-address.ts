/** Absolute addresses: from BASE_URL when it is set, else from the request. */
import type { Request } from 'express';
import type { Link } from '../model/wire.ts';
import type { Settings } from '../settings.ts';
import { nameOfHost } from './loopback.ts';

/** Without a slash at its end. */
export function baseAddress(request: Request, settings: Settings): string {
  if (settings.baseUrl !== null) return settings.baseUrl.href.replace(/\/$/, '');
  const forwarded = settings.trustProxy ? first(request.headers['x-forwarded-host']) : undefined;
  const host = forwarded !== undefined && nameOfHost(forwarded) !== undefined ? forwarded : request.headers.host;
  const isSecure = settings.trustProxy && first(request.headers['x-forwarded-proto']) === 'https';
  return `${isSecure ? 'https' : 'http'}://${host ?? ''}`;
}

/** A link with its query; parameters that are undefined are left out. */
export function link(
  base: string,
  path: string,
  rel: string,
  type: string,
  query: Readonly<Record<string, string | undefined>> = {},
): Link {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return { href: `${base}${path}${search}`, rel, type };
}

const first = (header: string | readonly string[] | undefined): string | undefined => [header ?? []].flat()[0]?.split(',')[0]?.trim();
