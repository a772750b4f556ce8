// Puts a drawing of plot/ on the page, as wide as its place, with type of the page's size.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Shape, Size } from '../../plot/shape.ts';

function Element({ shape }: { shape: Shape }) {
  switch (shape.tag) {
    case 'text': {
      const { text, anchor, look, x, y } = shape;
      return <text x={x} y={y} class={look} text-anchor={anchor}>{text}</text>;
    }
    case 'line': return <line class={shape.look} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />;
    case 'path': return <path class={shape.look} d={shape.d} />;
    case 'circle': return <circle class={shape.look} cx={shape.cx} cy={shape.cy} r={shape.r} />;
    case 'rect': return <rect class={shape.look} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
  }
}

const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

interface Properties {
  height: number; // rem
  draw: (size: Size) => Shape[];
  /** Where the drawing is pressed, in its own pixels. */
  onPoint?: (x: number, size: Size) => void;
  /** What lies over the drawing, in the same size. */
  over?: (size: Size) => ComponentChildren;
}

export function Drawing({ height, draw, onPoint, over }: Properties) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const em = rootSize();
      const width = place.current!.clientWidth;
      setSize((old) => (old?.width === width && old.em === em && old.height === height * em ? old : { width, height: height * em, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current!);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [height]);
  const point = (event: MouseEvent) => {
    if (!size || !onPoint) return;
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    onPoint(((event.clientX - box.left) / box.width) * size.width, size);
  };
  return (
    <div ref={place} class="drawing">
      {size && (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} onClick={point} style={{ fontSize: `${size.em}px` }}>
          {draw(size).map((shape, at) => <Element key={('key' in shape && shape.key) || at} shape={shape} />)}
        </svg>
      )}
      {size && over?.(size)}
    </div>
  );
}
