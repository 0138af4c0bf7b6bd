import type { ImportOutcome } from '../../contract.ts';

interface DistrictChoiceProps {
  districts: ImportOutcome['districts'];
  code: string;
  change: (code: string) => void;
}

/** Whose schools to take of a file that holds several districts. */
export function DistrictChoice({ districts, code, change }: DistrictChoiceProps) {
  return (
    <div className="narrow">
      <label htmlFor="district-code">Code of your district in this file</label>
      <input id="district-code" list="districts-in-file" maxLength={60} autoComplete="off" aria-describedby="district-code-about" value={code} onChange={(event) => change(event.target.value.trim())} />
      <datalist id="districts-in-file">
        {districts.map((district) => (
          <option key={district.code} value={district.code}>
            {district.name} ({district.rows})
          </option>
        ))}
      </datalist>
      <p id="district-code-about" className="quiet">
        The file holds schools of several districts. Only yours are read.
      </p>
    </div>
  );
}
