// All words of the page. Each view has a file of words in each language; the type of the Dutch one holds for the English.
import { about as aboutEn } from './en/about.ts';
import { share as shareEn } from './en/share.ts';
import { shell as shellEn } from './en/shell.ts';
import { about as aboutNl } from './nl/about.ts';
import { share as shareNl } from './nl/share.ts';
import { shell as shellNl } from './nl/shell.ts';

const nl = { about: aboutNl, share: shareNl, shell: shellNl };
export type Words = typeof nl;
const en: Words = { about: aboutEn, share: shareEn, shell: shellEn };

export const texts = { nl, en };
