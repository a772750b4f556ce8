// The cloud: axes as a drawing, people on a canvas of the same size over it.
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { peopleAt } from '../../plot/cloud.ts';
import { cloudAxes, cloudFrame } from '../../plot/cloud_frame.ts';
import type { Size } from '../../plot/shape.ts';
import { team } from '../../state/current.ts';
import type { TeamAnswer } from '../../worker/messages.ts';
import { Drawing } from '../chart/drawing.tsx';
import { still } from '../motion.ts';
import { words } from '../words.ts';
import { paintCloud } from './paint.ts';

function People({ year, size }: { year: TeamAnswer; size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { style, scale } = { style: getComputedStyle(context.canvas), scale: devicePixelRatio };
    const [trained, others, paper] = ['--trained', '--others', '--paper'].map((name) => style.getPropertyValue(name));
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const people = peopleAt(year, team.position.value, team.intervention.value, !still());
    paintCloud(context, people, cloudFrame(year, size), size, { trained: trained!, others: others!, paper: paper! });
  };
  useEffect(() => effect(paint), [year, size.width, size.height]);
  return <canvas ref={canvas} width={size.width * devicePixelRatio} height={size.height * devicePixelRatio} />;
}

export function Cloud({ year }: { year: TeamAnswer }) {
  const { cloud } = words.value.team;
  return (
    <div class="cloud">
      <Drawing
        height={23}
        draw={(size) => cloudAxes(cloudFrame(year, size), size, cloud)}
        over={(size) => <People year={year} size={size} />}
      />
    </div>
  );
}
