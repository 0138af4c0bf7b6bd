import { existsSync } from 'node:fs';

const programs = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  return programs.find((program) => program && existsSync(program));
}

export const howToGetChromium = 'No Chromium was found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.';

if (import.meta.main && !findChromium()) {
  process.stderr.write(`${howToGetChromium} The journeys in a browser are left out.\n`);
  process.exitCode = 1;
}
