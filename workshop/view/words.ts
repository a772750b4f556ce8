import { computed } from '@preact/signals';
import { language } from '../state/page.ts';
import { texts } from '../text/texts.ts';

/** The words of the language that the page speaks now: `words.value.shell.print`. */
export const words = computed(() => texts[language.value]);
