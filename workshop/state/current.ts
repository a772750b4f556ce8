// What goes on in the page, once each.
import { computed } from '@preact/signals';
import { change, page } from './page.ts';
import { asking } from './asking.ts';
import { newDebrief } from './debrief.ts';
import { newGenes } from './genes.ts';
import { newLaboratory } from './laboratory.ts';
import { model } from './model.ts';
import { newStepper, scenarioNamed } from './scenarios.ts';
import { newStart } from './start.ts';
import { newTrials } from './survive.ts';
import { newTalk } from './talk.ts';
import { newTeam } from './team.ts';
import { newTrial } from './trial.ts';
import { newTwins } from './twins.ts';

const ask = model.ask.bind(model);

export const start = newStart(ask);
export const talk = newTalk(ask);
export const debrief = newDebrief(ask, talk);
export const team = newTeam(ask);
export const twins = newTwins(ask);
export const laboratory = newLaboratory(ask, change);
export const keys = asking(ask, 'keys');
export const trial = newTrial(ask);
export const genes = newGenes(ask);
export const trials = newTrials(ask);
export const stepper = newStepper(computed(() => scenarioNamed(page.value.scenario)));
