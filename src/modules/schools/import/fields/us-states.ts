type Box = [west: number, south: number, east: number, north: number];

/** Name, outer bounds in degrees, and first three digits of the ZIP codes (USPS Publication 65). */
const states = {
  AL: ['Alabama', [-88.48, 30.14, -84.88, 35.01], '350-369'],
  AK: ['Alaska', [-180, 51.2, -129.9, 71.5], '995-999'],
  AZ: ['Arizona', [-114.82, 31.33, -109.04, 37.01], '850-865'],
  AR: ['Arkansas', [-94.62, 33, -89.64, 36.5], '716-729'],
  CA: ['California', [-124.49, 32.53, -114.13, 42.01], '900-961'],
  CO: ['Colorado', [-109.07, 36.99, -102.04, 41.01], '800-816'],
  CT: ['Connecticut', [-73.73, 40.95, -71.78, 42.06], '060-062 064-069'],
  DE: ['Delaware', [-75.79, 38.45, -74.98, 39.84], '197-199'],
  DC: ['District of Columbia', [-77.12, 38.79, -76.9, 39], '200-200 202-205'],
  FL: ['Florida', [-87.64, 24.39, -79.97, 31.01], '320-349'],
  GA: ['Georgia', [-85.61, 30.35, -80.75, 35.01], '300-319 398-399'],
  HI: ['Hawaii', [-160.3, 18.86, -154.75, 22.3], '967-968'],
  ID: ['Idaho', [-117.25, 41.98, -111.04, 49.01], '832-838'],
  IL: ['Illinois', [-91.52, 36.97, -87.01, 42.51], '600-629'],
  IN: ['Indiana', [-88.1, 37.77, -84.78, 41.77], '460-479'],
  IA: ['Iowa', [-96.64, 40.37, -90.14, 43.51], '500-528'],
  KS: ['Kansas', [-102.06, 36.99, -94.58, 40.01], '660-679'],
  KY: ['Kentucky', [-89.58, 36.49, -81.96, 39.15], '400-427'],
  LA: ['Louisiana', [-94.05, 28.85, -88.75, 33.03], '700-714'],
  ME: ['Maine', [-71.09, 42.9, -66.88, 47.47], '039-049'],
  MD: ['Maryland', [-79.49, 37.88, -75.04, 39.73], '206-219'],
  MA: ['Massachusetts', [-73.51, 41.18, -69.85, 42.9], '010-027 055-055'],
  MI: ['Michigan', [-90.42, 41.69, -82.12, 48.31], '480-499'],
  MN: ['Minnesota', [-97.24, 43.49, -89.48, 49.39], '550-567'],
  MS: ['Mississippi', [-91.66, 30.13, -88.09, 35.01], '386-397'],
  MO: ['Missouri', [-95.78, 35.99, -89.09, 40.62], '630-658'],
  MT: ['Montana', [-116.06, 44.35, -104.03, 49.01], '590-599'],
  NE: ['Nebraska', [-104.06, 39.99, -95.3, 43.01], '680-693'],
  NV: ['Nevada', [-120.01, 35, -114.03, 42.01], '889-898'],
  NH: ['New Hampshire', [-72.56, 42.69, -70.57, 45.31], '030-038'],
  NJ: ['New Jersey', [-75.57, 38.87, -73.88, 41.36], '070-089'],
  NM: ['New Mexico', [-109.06, 31.33, -103, 37.01], '870-884'],
  NY: ['New York', [-79.77, 40.47, -71.85, 45.02], '005-005 063-063 100-149'],
  NC: ['North Carolina', [-84.33, 33.75, -75.4, 36.6], '270-289'],
  ND: ['North Dakota', [-104.06, 45.93, -96.55, 49.01], '580-588'],
  OH: ['Ohio', [-84.83, 38.4, -80.51, 42.33], '430-459'],
  OK: ['Oklahoma', [-103.01, 33.61, -94.42, 37.01], '730-732 734-749'],
  OR: ['Oregon', [-124.71, 41.98, -116.45, 46.3], '970-979'],
  PA: ['Pennsylvania', [-80.53, 39.71, -74.68, 42.52], '150-196'],
  RI: ['Rhode Island', [-71.91, 41.09, -71.08, 42.02], '028-029'],
  SC: ['South Carolina', [-83.36, 32, -78.5, 35.22], '290-299'],
  SD: ['South Dakota', [-104.06, 42.47, -96.43, 45.95], '570-577'],
  TN: ['Tennessee', [-90.32, 34.98, -81.64, 36.69], '370-385'],
  TX: ['Texas', [-106.66, 25.83, -93.5, 36.51], '733-733 750-799 885-885'],
  UT: ['Utah', [-114.06, 36.99, -109.03, 42.01], '840-847'],
  VT: ['Vermont', [-73.44, 42.72, -71.46, 45.02], '050-054 056-059'],
  VA: ['Virginia', [-83.68, 36.54, -75.16, 39.47], '201-201 220-246'],
  WA: ['Washington', [-124.85, 45.54, -116.91, 49.01], '980-994'],
  WV: ['West Virginia', [-82.65, 37.2, -77.71, 40.64], '247-268'],
  WI: ['Wisconsin', [-92.9, 42.49, -86.24, 47.32], '530-549'],
  WY: ['Wyoming', [-111.07, 40.99, -104.05, 45.01], '820-831'],
  PR: ['Puerto Rico', [-67.96, 17.87, -65.2, 18.53], '006-007 009-009'],
  VI: ['U.S. Virgin Islands', [-65.1, 17.6, -64.5, 18.5], '008-008'],
  GU: ['Guam', [144.6, 13.2, 145, 13.7], ''],
  AS: ['American Samoa', [-170.9, -14.6, -168.1, -11], ''],
  MP: ['Northern Mariana Islands', [144.8, 14.1, 146.1, 20.6], ''],
} satisfies Record<string, [string, Box, string]>;

export type StateCode = keyof typeof states;

const codes = Object.keys(states) as StateCode[];
// The bounds are rounded, and a state is more than its shore line.
const margin = 0.25;

export function nameOfState(state: StateCode): string {
  return states[state][0];
}

/** The state of a postal code or a name; undefined for anything else. */
export function findState(text: string): StateCode | undefined {
  const word = text.trim().toLowerCase();
  return codes.find((code) => code.toLowerCase() === word || states[code][0].toLowerCase() === word);
}

export function stateOfZip(zip: string | undefined): StateCode | undefined {
  if (!zip) return undefined;
  const start = zip.slice(0, 3);
  return codes.find((code) => states[code][2].split(' ').some((range) => range !== '' && start >= range.slice(0, 3) && start <= range.slice(4)));
}

/** Whether a place lies within the outer bounds of the state, or of any of them. */
export function isWithin(state: StateCode | undefined, longitude: number, latitude: number): boolean {
  return (state ? [state] : codes).some((code) => {
    const [west, south, east, north] = states[code][1] as Box;
    return longitude >= west - margin && longitude <= east + margin && latitude >= south - margin && latitude <= north + margin;
  });
}
