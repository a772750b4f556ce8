// All words of the page. Each view has a file of words in each language; the type of the Dutch one holds for the English.
import { about as aboutEn } from './en/about.ts';
import { claims as claimsEn } from './en/claims.ts';
import { customers as customersEn } from './en/customers.ts';
import { debrief as debriefEn } from './en/debrief.ts';
import { keys as keysEn } from './en/keys.ts';
import { laboratory as laboratoryEn } from './en/laboratory.ts';
import { model as modelEn } from './en/model.ts';
import { note as noteEn } from './en/note.ts';
import { room as roomEn } from './en/room.ts';
import { room_screen as roomScreenEn } from './en/room_screen.ts';
import { scenarios as scenariosEn } from './en/scenarios.ts';
import { script as scriptEn } from './en/script.ts';
import { sentences as sentencesEn } from './en/sentences.ts';
import { share as shareEn } from './en/share.ts';
import { shell as shellEn } from './en/shell.ts';
import { start as startEn } from './en/start.ts';
import { survive as surviveEn } from './en/survive.ts';
import { talk as talkEn } from './en/talk.ts';
import { team as teamEn } from './en/team.ts';
import { about as aboutNl } from './nl/about.ts';
import { claims as claimsNl } from './nl/claims.ts';
import { customers as customersNl } from './nl/customers.ts';
import { debrief as debriefNl } from './nl/debrief.ts';
import { keys as keysNl } from './nl/keys.ts';
import { laboratory as laboratoryNl } from './nl/laboratory.ts';
import { model as modelNl } from './nl/model.ts';
import { note as noteNl } from './nl/note.ts';
import { room as roomNl } from './nl/room.ts';
import { room_screen as roomScreenNl } from './nl/room_screen.ts';
import { scenarios as scenariosNl } from './nl/scenarios.ts';
import { script as scriptNl } from './nl/script.ts';
import { sentences as sentencesNl } from './nl/sentences.ts';
import { share as shareNl } from './nl/share.ts';
import { shell as shellNl } from './nl/shell.ts';
import { start as startNl } from './nl/start.ts';
import { survive as surviveNl } from './nl/survive.ts';
import { talk as talkNl } from './nl/talk.ts';
import { team as teamNl } from './nl/team.ts';

const nl = {
  about: aboutNl,
  claims: claimsNl,
  customers: customersNl,
  debrief: debriefNl,
  keys: keysNl,
  laboratory: laboratoryNl,
  model: modelNl,
  note: noteNl,
  room: roomNl,
  room_screen: roomScreenNl,
  scenarios: scenariosNl,
  script: scriptNl,
  sentences: sentencesNl,
  share: shareNl,
  shell: shellNl,
  start: startNl,
  survive: surviveNl,
  talk: talkNl,
  team: teamNl,
};
export type Words = typeof nl;
const en: Words = {
  about: aboutEn,
  claims: claimsEn,
  customers: customersEn,
  debrief: debriefEn,
  keys: keysEn,
  laboratory: laboratoryEn,
  model: modelEn,
  note: noteEn,
  room: roomEn,
  room_screen: roomScreenEn,
  scenarios: scenariosEn,
  script: scriptEn,
  sentences: sentencesEn,
  share: shareEn,
  shell: shellEn,
  start: startEn,
  survive: surviveEn,
  talk: talkEn,
  team: teamEn,
};

export const texts = { nl, en };
