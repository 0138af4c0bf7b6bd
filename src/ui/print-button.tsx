/** Prints the page as it is, or keeps it as a PDF, by the browser's own dialog. */
export function PrintButton() {
  return (
    <button type="button" className="on-screen" onClick={() => print()}>
      Print this page
    </button>
  );
}
