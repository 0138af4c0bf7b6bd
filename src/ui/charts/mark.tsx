export type MarkShape = 'dot' | 'ring' | 'diamond' | 'up' | 'down' | 'cross';

interface MarkProps {
  shape: MarkShape;
  /** In percent of the drawing, or in pixels where a number is written as one. */
  x: string;
  y: string | number;
  tone?: 'ink' | 'quiet' | 'accent';
  title?: string | undefined;
}

const outlines: Record<MarkShape, string> = {
  dot: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  ring: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  diamond: 'M0 -5.5L5.5 0L0 5.5L-5.500 0Z',
  up: 'M0 -5.500L5 4H-5Z',
  down: 'M0 5.500L5 -4H-5Z',
  cross: 'M-4 -4L4 4M-4 4L4 -4',
};

/** One point of a chart. What it is shows in its shape; its tone only repeats that. */
export function Mark({ shape, x, y, tone = 'ink', title }: MarkProps) {
  return (
    <svg x={x} y={y} overflow="visible" className={`mark ${shape} ${tone}`}>
      <path d={outlines[shape]}>{title ? <title>{title}</title> : null}</path>
    </svg>
  );
}
