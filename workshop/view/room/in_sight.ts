// Where a phone looks: what has just come is in sight, wherever the last press was.
import { useEffect, useRef } from 'preact/hooks';
import { still } from '../motion.ts';

/** After each turn the balance and what was said stand at the top, where the page had been scrolled past them. */
export function useTurnInSight(turns: number): void {
  useEffect(() => {
    const where = document.querySelector<HTMLElement>('.where');
    const top = where ? where.offsetTop + where.offsetHeight : 0;
    if (turns > 0 && scrollY > top) scrollTo({ top, behavior: still() ? 'auto' : 'smooth' });
  }, [turns]);
}

/** Another view begins at its beginning, for eyes and for whoever listens; the first one leaves the focus alone. */
export function useViewInSight(view: string): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    scrollTo(0, 0);
    document.querySelector('main')?.focus({ preventScroll: true });
  }, [view]);
}
