// The balance as a beam on a pivot: the salesperson's influence left, the customer's power right. Each weighs what it
// is worth, so the beam sinks on the side of who leads, and is level in balance.

export interface Beam {
  /** Degrees, clockwise: positive where the customer leads. */
  angle: number;
  /** Radii of the two weights, as shares of the largest. Areas are in proportion to the values. */
  left: number;
  right: number;
  leads: 'salesperson' | 'customer' | 'nobody';
}

const steepest = 16; // degrees, reached at a difference of `widest`
const widest = 0.5;

/** influence and power from 0 to 1; `lead` is the difference from which somebody leads (market.chase_lead). */
export function beamOf(influence: number, power: number, lead: number): Beam {
  const difference = power - influence;
  return {
    angle: Math.max(-1, Math.min(1, difference / widest)) * steepest,
    left: Math.sqrt(influence),
    right: Math.sqrt(power),
    leads: difference > lead ? 'customer' : difference < -lead ? 'salesperson' : 'nobody',
  };
}
