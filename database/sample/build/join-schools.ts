import { textOf } from '../../../src/modules/schools/import/choose-district.ts';
import { massachusettsShares } from '../../../src/modules/schools/import/recipes/massachusetts-shares.ts';
import type { SampleSchool } from '../sample-school.ts';
import { findNeighbourhood } from './find-neighbourhood.ts';
import { levelOf } from './level-of.ts';
import type { Row, Sources } from './read-sources.ts';

export interface SchoolName {
  name: string;
  shortName: string;
  localCode: string | null;
  sharesBuildingWith?: string;
}

const DIRECTORY = 'DESE, public school profiles 2016-17';
const STATE_MAP = 'MassGIS, Schools layer, about 2013-14';
const CITY_MAP = 'City of Boston, Public Schools points, as of March 2019';
const CITY_POLYGONS = 'City of Boston, Neighborhoods polygons';

/** House number and first word of the street: enough to tell two buildings apart, blind to "St." and "Street". */
const building = (address: string) => /^(\d+) (?:e\.? )?(\w+)/i.exec(address.replaceAll('.', ''))?.[0].toLowerCase() ?? address;

interface Place {
  address: string;
  longitude: number;
  latitude: number;
  source: string;
}

const FAR_METRES = 250;

function metresBetween(a: Place, b: Place): number {
  const north = (a.latitude - b.latitude) * 111_320;
  const east = (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

function findOnStateMap(row: Row, sources: Sources): Place | undefined {
  const found = sources.stateMap.get(row['School Code']!);
  if (!found || building(found.properties['ADDRESS']!) !== building(row['Address 1']!)) return undefined;
  const [longitude, latitude] = found.geometry.coordinates as [number, number];
  return { address: row['Address 1']!, longitude, latitude, source: STATE_MAP };
}

function findOnCityMap(row: Row, naming: SchoolName, sources: Sources): Place | undefined {
  const points = sources.cityMap.filter((point) => point['SCH_ID'] === (naming.localCode ?? naming.sharesBuildingWith));
  const found = points.find((point) => building(point['ADDRESS']!) === building(row['Address 1']!)) ?? points[0];
  return (
    found && {
      address: found['ADDRESS']!,
      longitude: Number(found['X']),
      latitude: Number(found['Y']),
      source: `${CITY_MAP} (${found['SCH_NAME']})`,
    }
  );
}

/**
 * The state map is five years older than the directory: several schools moved in between, and some of its points lie
 * kilometres off. Its point counts while it names the directory's building and the city does not place that same
 * building elsewhere. The city's spelling of the address is the fuller one and is used where both mean one place.
 */
function findPlace(row: Row, naming: SchoolName, sources: Sources): Place | undefined {
  const state = findOnStateMap(row, sources);
  const city = findOnCityMap(row, naming, sources);
  if (!state || !city) return state ?? city;
  if (metresBetween(state, city) <= FAR_METRES) return { ...state, address: city.address };
  return building(city.address) === building(state.address) ? city : state;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

function joinSchool(row: Row, naming: SchoolName, sources: Sources): SampleSchool | undefined {
  const place = findPlace(row, naming, sources);
  if (!place) return undefined;
  const grades = row['Grade']!.split(',');
  const shares = Object.entries(massachusettsShares)
    .map(([group, source]) => [group, textOf(source, (column) => row[column] ?? '')] as const)
    .filter(([, percent]) => percent !== '')
    .map(([group, percent]) => [group, Number(percent)]);
  return {
    stateCode: row['School Code']!,
    localCode: naming.localCode,
    name: naming.name,
    shortName: naming.shortName,
    level: levelOf(row['School Code']!, grades),
    grades,
    address: place.address,
    town: row['Town']!,
    neighbourhood: findNeighbourhood(sources.neighbourhoods, place.longitude, place.latitude) ?? row['Town']!,
    zip: row['Zip']!.padStart(5, '0'),
    latitude: rounded(place.latitude),
    longitude: rounded(place.longitude),
    enrollment: Number(row['TOTAL_Enrollment']),
    yearLabel: '2016-17',
    groupShares: Object.fromEntries(shares),
    sources: {
      directory: DIRECTORY,
      name: `published as "${row['School Name']}" by DESE, written out by hand`,
      coordinates: place.source,
      neighbourhood: CITY_POLYGONS,
    },
  };
}

/** The schools that can be shown on a map, and the codes of those that no public file places. */
export function joinSchools(sources: Sources, names: Record<string, SchoolName>): { schools: SampleSchool[]; unplaced: string[] } {
  const joined = sources.directory.map((row) => {
    const naming = names[row['School Code']!];
    return { code: row['School Code']!, school: naming && joinSchool(row, naming, sources) };
  });
  return {
    schools: joined.flatMap(({ school }) => school ?? []).sort((a, b) => a.stateCode.localeCompare(b.stateCode)),
    unplaced: joined.filter(({ school }) => !school).map(({ code }) => code),
  };
}
