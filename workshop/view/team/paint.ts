// Paints the cloud on a canvas: trails first, people over them, means on top.
import { middles, type Person, radius } from '../../plot/cloud.ts';
import type { CloudFrame } from '../../plot/cloud_frame.ts';
import type { Size } from '../../plot/shape.ts';

export interface Colours {
  trained: string;
  others: string;
  paper: string;
}

const colourOf = (person: { trained: boolean }, colours: Colours) => (person.trained ? colours.trained : colours.others);

export function paintCloud(
  canvas: CanvasRenderingContext2D, people: Person[], frame: CloudFrame, size: Size, colours: Colours,
): void {
  canvas.clearRect(0, 0, size.width, size.height);
  for (const person of people) paintTrail(canvas, person, frame, size, colours);
  for (const person of people) paintPerson(canvas, person, frame, size, colours);
  const { trained, others } = middles(people);
  if (others) paintMiddle(canvas, others, frame, size, colours.others, colours.paper);
  if (trained) paintMiddle(canvas, trained, frame, size, colours.trained, colours.paper);
}

/** The older a piece, the fainter. */
function paintTrail(canvas: CanvasRenderingContext2D, { trail, ...person }: Person, frame: CloudFrame, size: Size, colours: Colours) {
  canvas.strokeStyle = colourOf(person, colours);
  canvas.lineWidth = 0.07 * size.em;
  trail.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = trail[index]!;
    canvas.globalAlpha = (0.3 * (index + 1)) / trail.length;
    canvas.beginPath();
    canvas.moveTo(frame.x(fromX), frame.y(fromY));
    canvas.lineTo(frame.x(x), frame.y(y));
    canvas.stroke();
  });
  canvas.globalAlpha = 1;
}

/** The trained are filled, the others are rings, so that nothing is told by colour alone. */
function paintPerson(canvas: CanvasRenderingContext2D, person: Person, frame: CloudFrame, size: Size, colours: Colours) {
  canvas.beginPath();
  canvas.arc(frame.x(person.x), frame.y(person.y), radius(person.sales) * size.em, 0, 2 * Math.PI);
  canvas.globalAlpha = 0.75;
  canvas.fillStyle = person.trained ? colours.trained : colours.paper;
  canvas.fill();
  canvas.globalAlpha = 1;
  canvas.lineWidth = 0.09 * size.em;
  canvas.strokeStyle = person.trained ? colours.paper : colours.others;
  canvas.stroke();
}

/** A cross with a halo at the mean of a group. */
function paintMiddle(canvas: CanvasRenderingContext2D, middle: [number, number], frame: CloudFrame, size: Size, colour: string, paper: string) {
  const [x, y, arm] = [frame.x(middle[0]), frame.y(middle[1]), 0.9 * size.em];
  for (const [style, width] of [[paper, 0.5], [colour, 0.26]] as const) {
    canvas.strokeStyle = style;
    canvas.lineWidth = width * size.em;
    canvas.lineCap = 'round';
    canvas.beginPath();
    canvas.moveTo(x - arm, y);
    canvas.lineTo(x + arm, y);
    canvas.moveTo(x, y - arm);
    canvas.lineTo(x, y + arm);
    canvas.stroke();
  }
  canvas.lineCap = 'butt';
}
