/** How large a made district is. Counts are of rows. */
export interface Size {
  name: string;
  schools: number;
  regions: number;
  requests: number;
  /** Messages, notes and events together: about ten for each request. */
  entriesPerRequest: { messages: number; notes: number; events: number };
}

const entriesPerRequest = { messages: 5, notes: 2, events: 3 };

export const sizes: Record<string, Size> = {
  tiny: { name: 'tiny', schools: 24, regions: 3, requests: 2_000, entriesPerRequest },
  boston: { name: 'boston', schools: 120, regions: 9, requests: 75_000, entriesPerRequest },
  new_york: { name: 'new_york', schools: 1_600, regions: 32, requests: 1_000_000, entriesPerRequest },
};
