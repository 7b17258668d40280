/** What the sender said of a stored report: day and language are kept as given or as found, and only what was given may be given again. */
import { contentHash } from '../model/content-hash.ts';
import type { StoredReport } from '../model/report.ts';

export interface Given {
  readonly published: string | null;
  readonly language: string | null;
}

/** The hash covers what was given: the guess that leads to it is right. */
export function asGiven({ text, published, language, url, publisher, sha256 }: StoredReport): Given {
  const guesses: readonly Given[] = [
    { published, language },
    { published, language: null },
    { published: null, language },
    { published: null, language: null },
  ];
  const isRight = ({ published: day, language: tag }: Given): boolean =>
    contentHash({ text, published: day, ...(tag === null ? {} : { language: tag }), url, publisher }) === sha256;
  return guesses.find(isRight) ?? { published, language };
}
