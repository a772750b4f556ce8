import { language } from '../../state/page.ts';
import { type Opening, conversationWith, openings } from '../../state/start.ts';
import { wouldSay } from '../../text/pick.ts';
import { texts } from '../../text/texts.ts';

/** The first sentence, in the language of the page. */
export function openingSentence(opening: Opening): string {
  const { seed, card } = conversationWith(opening);
  return wouldSay(texts[language.value].sentences, card, seed, [[]], openings[opening], 'opening');
}
