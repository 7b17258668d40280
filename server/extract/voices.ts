/** Places of those who only speak of what happened: "officials said in Kyiv", "according to a group in London", "an analyst in Washington", "Dushanbe replied that". */
import type { Reading } from './mentions.ts';

/** Words after "according to" within which a place is the speaker's. */
const SPEAKER = 6;
/** Words between a capital and "that", in which it speaks. */
const REPLIED = 3;
/** Who speaks of what happens elsewhere; residents and mayors speak of their own place and are left out. */
const OBSERVER =
  /^(?:analysts?|experts?|observers?|lawyers?|diplomats?|negotiators?|delegates?|commentators?|correspondents?|spokes(?:man|woman|person|people|persons)|ministry|ministries|government|parliament|embassy|ministerio|gobierno|parlamento|embajada|міністерств\p{L}*|міноборон\p{L}*|уряд\p{L}*|министерств\p{L}*|минобороны|правительств\p{L}*|negociador(?:es)?|analistas?|expertos?|diplomáticos?|abogad[oa]s?|portavoz|portavoces|аналітик\p{L}*|експерт\p{L}*|дипломат\p{L}*|юрист\p{L}*|адвокат\p{L}*|аналитик\p{L}*|эксперт\p{L}*)$/u;
/** "according to", "за даними", "по словам", "según". */
const ACCORDING = /^(?:according|за|по|según)$/;
const THAT = /^(?:that|що|что|que)$/;
const BREAK = /^(?:[,:;]|that|що|что|que)$/;
/** Words that make a verb of saying one of being told of: "was reported". */
const TOLD = /^(?:was|were|been|is|are|being|be)$/;

/** `first` and `last` are the tokens of a name; the words of saying may stand right behind it, or before it from the token `after` on. */
export function isVoice({ sentence: { tokens }, assertions, triggers }: Reading, first: number, last: number, after = 0): boolean {
  if (OBSERVER.test(tokens[first - 2]?.lower ?? '')) return true;
  const behind = tokens.slice(last, last + REPLIED + 1).findIndex(({ lower }) => THAT.test(lower));
  if (behind > 0 && tokens[first - 1] === undefined && !triggers.some((other) => other.first >= last && other.first < last + behind))
    return true;
  const isUnbroken = (end: number): boolean =>
    !triggers.some((other) => other.first >= end && other.end <= first) && !tokens.slice(end, first).some(({ text }) => BREAK.test(text));
  return assertions.some(({ value, first: at, end }) => {
    if (value !== 'claimed') return false;
    if (ACCORDING.test(tokens[at]!.lower)) return at >= after && end <= first && first - end <= SPEAKER && isUnbroken(end);
    return (end === first - 1 && at > after && !TOLD.test(tokens[at - 1]?.lower ?? '')) || at === last;
  });
}
