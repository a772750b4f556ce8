// The registry: a view appears in the navigation as soon as it stands here. Each folder of view/ exports one component.
import type { ComponentType } from 'preact';
import type { ViewName } from '../state/views.ts';
import { About } from './about/about.tsx';
import { Debrief } from './debrief/debrief.tsx';
import { Laboratory } from './laboratory/laboratory.tsx';
import { Scenarios } from './scenarios/scenarios.tsx';
import { Start } from './start/start.tsx';
import { Survive } from './survive/survive.tsx';
import { Talk } from './talk/talk.tsx';
import { Team } from './team/team.tsx';

export const views: Partial<Record<ViewName, ComponentType>> = {
  start: Start,
  talk: Talk,
  debrief: Debrief,
  team: Team,
  laboratory: Laboratory,
  scenarios: Scenarios,
  survives: Survive,
  about: About,
};
