import type { DistrictUseCase } from '../../people/index.ts';

/** Does some work as a use case of one district, in a transaction of its own. */
export type InTransaction = <T>(work: (useCase: DistrictUseCase) => Promise<T>) => Promise<T>;
