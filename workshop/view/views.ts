// The registry: a view appears in the navigation as soon as it stands here. Each folder of view/ exports one component.
import type { ComponentType } from 'preact';
import type { ViewName } from '../state/views.ts';
import { About } from './about/about.tsx';
import { Laboratory } from './laboratory/laboratory.tsx';
import { Scenarios } from './scenarios/scenarios.tsx';
import { Survive } from './survive/survive.tsx';
import { Team } from './team/team.tsx';

export const views: Partial<Record<ViewName, ComponentType>> = {
  team: Team,
  laboratory: Laboratory,
  scenarios: Scenarios,
  survives: Survive,
  about: About,
};
