/** Addresses have an end. */
import type { RequestHandler } from 'express';
import { AddressTooLong } from './faults.ts';

const LONGEST = 16_000; // characters: a filter with a polygon of some hundred points

export const limitAddress: RequestHandler = (request, _response, next) => {
  if (request.url.length > LONGEST)
    throw new AddressTooLong(
      `The address has ${request.url.length} characters; at most ${LONGEST} were expected. A filter with so large a geometry is asked for by its bbox first.`,
    );
  next();
};
