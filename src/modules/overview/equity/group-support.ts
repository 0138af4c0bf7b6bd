import { clusterBootstrap, ratioOf, type Figure } from './cluster-bootstrap.ts';
import type { SupportFact } from './support-facts.ts';

export interface SupportFigures {
  /** A school and month of school. */
  visits: Figure | null;
  hours: Figure | null;
  /** Hours that reached schools in weeks for which support was planned, of those planned; null where nothing is planned or not all hours are in sight. */
  given: Figure | null;
}

/** The figures of support of some schools, each with its interval from drawing whole schools anew; n is schools. */
export function groupSupport(facts: SupportFact[], { compared, ...method }: { draws: number; seed: number; compared: boolean }): SupportFigures {
  const schools = [...Map.groupBy(facts, ({ schoolId }) => schoolId).values()];
  const ratio = (sum: (fact: SupportFact) => number, of: (fact: SupportFact) => number): Figure | null => {
    const clusters = schools.map((own) => ({ sum: own.reduce((all, fact) => all + sum(fact), 0), n: own.reduce((all, fact) => all + of(fact), 0) })).filter(({ n }) => n > 0);
    return clusters.length === 0 ? null : clusterBootstrap(clusters.length, clusters.length, ratioOf(clusters), method);
  };
  return {
    visits: ratio(({ visits }) => visits, ({ months }) => months),
    hours: ratio(({ hours }) => hours, ({ months }) => months),
    given: compared ? ratio(({ hoursPlannedFor }) => hoursPlannedFor, ({ plannedHours }) => plannedHours) : null,
  };
}
