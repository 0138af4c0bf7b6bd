interface LookFirstProps {
  /** What the look found may be taken. */
  mayImport: boolean;
  disabled: boolean;
  isPending: boolean;
}

/** The act below an import: first the look that changes nothing, then the import of what was shown. */
export function LookFirst({ mayImport, disabled, isPending }: LookFirstProps) {
  return (
    <p className="row">
      <button className="main" disabled={disabled || isPending}>
        {isPending ? 'Reading …' : mayImport ? 'Import' : 'Look first'}
      </button>
      <span className="quiet">{mayImport ? 'This is what would happen. Nothing has been changed yet.' : 'Looking changes nothing.'}</span>
    </p>
  );
}
