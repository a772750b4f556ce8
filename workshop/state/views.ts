// The views, by name, in the order in which a workshop goes through them. Links name them.
export const viewNames = ['start', 'talk', 'debrief', 'team', 'laboratory', 'scenarios', 'survives', 'about'] as const;
export type ViewName = (typeof viewNames)[number];
