// A year of two hundred people: the answer, and where in the year the page is.
import { batch, computed, signal } from '@preact/signals';
import { type Ask, asking } from './asking.ts';
import type { Company } from './company.ts';
import { advanced, type Speed, stepped } from './playback.ts';

export function newTeam(ask: Ask) {
  const year = asking(ask, 'team');
  const position = signal(0); // weeks from 0
  const playing = signal(false);
  const speed = signal<Speed>(2);
  const intervention = signal<number | null>(null); // which one colours; null: any
  const last = computed(() => Math.max(0, (year.answer.value?.weeks ?? 1) - 1));
  let waited = 0;

  const goTo = (to: number) => {
    waited = 0;
    position.value = Math.min(Math.max(0, to), last.value);
  };
  /** One frame: `seconds` have gone by since the last. `stills`: whole weeks only, for those who want no motion. */
  const frame = (seconds: number, stills: boolean) => {
    if (!playing.value) return;
    if (stills) {
      const after = stepped(position.value, waited + seconds, speed.value, last.value);
      waited = after.waited;
      position.value = after.position;
    } else {
      position.value = advanced(position.value, seconds, speed.value, last.value);
    }
    if (position.value >= last.value) playing.value = false;
  };
  const play = () =>
    batch(() => {
      if (position.value >= last.value) goTo(0);
      playing.value = year.answer.value !== null;
    });
  const pause = () => {
    playing.value = false;
    goTo(Math.round(position.value));
  };
  const load = async (company: Company) => {
    playing.value = false;
    await year.run(company);
    batch(() => {
      goTo(position.value);
      if ((intervention.value ?? -1) >= company.interventions.length) intervention.value = null;
    });
  };
  return { ...year, position, week: computed(() => Math.floor(position.value)), last, playing, speed, intervention, goTo, frame, play, pause, load };
}
export type Team = ReturnType<typeof newTeam>;
