import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { start } from '../../state/current.ts';
import { change } from '../../state/page.ts';
import type { Cost } from '../../state/start.ts';
import { numbers } from '../numbers.ts';
import { announce } from '../shell/announce.tsx';
import { words } from '../words.ts';
import { points } from './growth.tsx';

function OverManyLucks({ cost }: { cost: Cost }) {
  const text = words.value.start;
  const { number, points, percent } = numbers.value;
  const { value, low, high } = cost.mean;
  return (
    <p>
      {text.luck(number(cost.lucks, 0), points(value, 1), points(low, 1), points(high, 1))} {text.always(percent(cost.always))}
    </p>
  );
}

const ends = () => {
  const curves = start.curves.value;
  return { self: curves?.self.at(-1) ?? 0, customer: curves?.customer.at(-1) ?? 0 };
};

/** What opening about oneself did, by whole points of a hundred lost. */
function headlineOf(cost: number): string {
  const text = words.value.start;
  if (cost > 0) return text.headline(cost);
  return cost < 0 ? text.headline_gain(-cost) : text.headline_none;
}

export function Headline() {
  const { self, customer } = ends();
  const heading = useRef<HTMLHeadingElement>(null);
  const cost = points(customer) - points(self);
  const headline = headlineOf(cost);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0); // the headline and the curves, both in sight
    announce(headline);
  }, []);
  return <h2 class="headline" ref={heading} tabIndex={-1}>{headline}</h2>;
}

/** What the headline means; `children` stand under the explanation. */
export function Reveal({ children }: { children: ComponentChildren }) {
  const text = words.value.start;
  const { self: forSelf, customer: forCustomer } = start.hands.value;
  const { self, customer } = ends();
  const { percent } = numbers.value;
  return (
    <section class="reveal">
      <p>{text.detail(percent(self), percent(customer))}</p>
      {start.cost.value ? <OverManyLucks cost={start.cost.value} /> : <p class="soft">{text.counting}</p>}
      <p>{text.why}</p>
      {children}
      {forSelf + forCustomer > 0 && <p class="soft">{text.room(text.hands(forSelf), text.hands(forCustomer))}</p>}
      <div class="act">
        <button type="button" class="primary" onClick={() => change({ view: 'talk' })}>{text.next}</button>
        <button type="button" onClick={start.again}>{text.again}</button>
      </div>
    </section>
  );
}
