/** One guarded request for JSON to a server that is not trusted: no redirects, no inner addresses, an end in time and in size. */
import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPrivateAddress } from './private-addresses.ts';

export interface RequestLimits {
  /** Milliseconds from the start to the last byte. */
  readonly timeout: number;
  /** Bytes. */
  readonly longest: number;
}

/** What the server answered, parsed. Rejects with an Error whose message completes "no answer, because …". */
export async function requestJson(url: URL, userAgent: string, limits: RequestLimits): Promise<unknown> {
  const host = hostOf(url);
  if (isIP(host) !== 0) refuseAddress(host, host);
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const text = await textOf(await send(url, { 'User-Agent': userAgent, Accept: 'application/json' }, signal), limits.longest);
    return parseJson(text);
  } catch (error) {
    throw signal.aborted ? new Error(`it took longer than ${limits.timeout / 1000} seconds`) : error;
  }
}

function send(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const options: RequestOptions = { headers, signal, agent: false, lookup: guardedLookup(hostOf(url)) };
  return new Promise((resolve, reject) => request(url, options, resolve).on('error', reject).end());
}

/** The addresses that are checked are those that are connected to: a name cannot change its mind in between. */
function guardedLookup(configured: string): LookupFunction {
  return (name, options, answer) => {
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '');
      try {
        for (const { address } of addresses) refuseAddress(address, configured);
      } catch (refusal) {
        return answer(refusal as Error, '');
      }
      const [first] = addresses;
      if (options.all) answer(null, addresses);
      else answer(first ? null : new Error(`${name} has no address`), first?.address ?? '', first?.family);
    });
  };
}

/** This machine only when it was named as such, and then nothing else. */
function refuseAddress(address: string, configured: string): void {
  const wantsLoopback = /^localhost$/i.test(configured) || isLoopbackAddress(configured);
  if (wantsLoopback ? isLoopbackAddress(address) : !isPrivateAddress(address)) return;
  throw new Error(`${configured} is ${address}, which is not an address on the internet`);
}

async function textOf(response: IncomingMessage, longest: number): Promise<string> {
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400) throw new Error(`it points elsewhere (status ${statusCode}), which is not followed`);
    if (statusCode !== 200) throw new Error(`it has status ${statusCode}`);
    const type = headers['content-type'] ?? '';
    if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw new Error(`it is "${type.slice(0, 60)}" and not JSON`);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > longest) throw new Error(`it is longer than ${longest} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    response.destroy();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not valid JSON');
  }
}

/** Without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
