import { useSignal } from '@preact/signals';
import { talk } from '../../state/current.ts';
import { cards } from '../../state/link.ts';
import { page } from '../../state/page.ts';
import type { Card } from '../../worker/messages.ts';
import { words } from '../words.ts';

interface ChoiceProperties {
  label: string;
  value: string;
  options: [value: string, name: string][];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProperties) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, name]) => <option key={each} value={each}>{name}</option>)}
      </select>
    </label>
  );
}

function CustomerCard({ card, onChoose }: { card: Card; onChoose: () => void }) {
  const { members: [{ name, role }], company, line, first } = words.value.customers[card];
  return (
    <button type="button" class="person" onClick={onChoose}>
      <q>{first}</q>
      <span class="who"><strong>{name}</strong><span>{role}, {company}</span></span>
      <span class="situation">{line}</span>
    </button>
  );
}

const upTo = (most: number, name: (count: number) => string): [string, string][] =>
  Array.from({ length: most }, (_, at) => [String(at + 1), name(at + 1)]);

/** Whom to talk to. Pressing a card begins. */
export function Customers() {
  const text = words.value.talk;
  const members = useSignal(page.value.members);
  const meetings = useSignal(page.value.meetings);
  const habit = useSignal('');
  const begin = (card: Card) => talk.begin({ card, members: members.value, meetings: meetings.value, habit: habit.value || null });
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <h2>{text.who}</h2>
      <div class="people">
        {cards.map((card) => <CustomerCard key={card} card={card} onChoose={() => begin(card)} />)}
      </div>
      <details class="options">
        <summary>{text.options}</summary>
        <div>
          <Choice label={text.player} value={habit.value} onChange={(value) => (habit.value = value)}
            options={[['', text.self], ...Object.entries(words.value.model.habits).map(([habit, { name }]): [string, string] => [habit, name])]} />
          <Choice label={text.members} value={String(members.value)} onChange={(value) => (members.value = Number(value))}
            options={upTo(4, text.members_count)} />
          <Choice label={text.meetings} value={String(meetings.value)} onChange={(value) => (meetings.value = Number(value))}
            options={upTo(6, text.meetings_count)} />
        </div>
      </details>
    </>
  );
}
