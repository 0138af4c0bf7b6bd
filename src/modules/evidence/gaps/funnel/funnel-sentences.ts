export interface FunnelTold {
  group: string;
  year: string;
  target: number;
  schools: number;
  outside: number;
  farOutside: number;
  overdispersion: number | null;
}

/** What a funnel shows: how many schools lie outside, how many would by chance, and no order of any two. */
export function funnelSentences({ group, year, target, schools, outside, farOutside, overdispersion }: FunnelTold): string[] {
  if (schools === 0) return [`${group}, ${year}: no school has a number that may be shown.`];
  const byChance = Math.max(1, Math.round(schools * 0.05));
  const many = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'school lies' : 'schools lie'}`;
  const told = [
    `${group}, ${year}: all schools shown together have ${(target * 100).toFixed(1)} %. Of ${schools.toLocaleString('en-US')} schools ${outside === 0 ? 'none lies' : many(outside).replace(/ schools? /, ' ')} outside the 95 % limits; by chance alone about ${byChance} would. ${farOutside === 0 ? 'None lies' : many(farOutside)} outside the 99.8 % limits.`,
  ];
  if (overdispersion !== null && overdispersion > 2) told.push(`The schools differ ${overdispersion.toFixed(1)} times as much as chance alone would make them (1 would be chance), so a place outside the limits is common here and marks no school by itself.`);
  told.push('Schools within the limits cannot be told apart by these numbers; whoever puts them in an order puts chance in an order.');
  return told;
}
