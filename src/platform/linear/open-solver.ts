import loadHighs, { type Highs } from 'highs';

let solver: Promise<Highs> | undefined;

/** HiGHS, a solver of linear and integer programs, in WebAssembly. Loaded once for a thread; it blocks that thread while it solves. */
export function openSolver(): Promise<Highs> {
  // Its types say what CommonJS would get; the module has the loader itself as its default.
  solver ??= (loadHighs as unknown as typeof loadHighs.default)();
  return solver;
}
