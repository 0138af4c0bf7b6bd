const paths = {
  home: 'M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.500 2.500h3L15 13h5',
  requests: 'M5 5h14v10H10l-5 4z',
  building: 'M4 20V10l8-5 8 5v10M9 20v-5h6v5M3 20h18',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  coverage: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  people: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c.6-3.6 3.4-5.5 7-5.5s6.400 1.900 7 5.500',
  book: 'M5 5.500c2.500-1 5-1 7 .5 2-1.500 4.500-1.500 7-.5V19c-2.500-1-5-1-7 .5-2-1.500-4.500-1.500-7-.5zM12 6v13.500',
  chart: 'M4 19.500h16M7 16v-4M7 8.500v-1M12 16v-2.500M12 9V5M17 16V9.500M17 6v-.5M5.500 10h3M10.500 11.200h3M15.500 7.700h3',
  plan: 'M6 20V4M6 5h11l-2.500 3.500L17 12H6',
  ask: 'M12 5v14M5 12h14',
  visits: 'M6 20V5l9-1.500V20M15 6.500h3V20M4 20h16M12 12h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
} as const;

/** A sign beside a word, never without one. */
export function Icon({ name }: { name: string }) {
  const path = paths[name as keyof typeof paths];
  if (!path) return null;
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
