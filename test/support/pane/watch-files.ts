/** Watches the files that the pane hands to the browser, which jsdom cannot save. */
export function watchFiles(): () => readonly string[] {
  let names: string[] = [];
  beforeEach(() => {
    names = [];
    URL.createObjectURL = () => 'blob:plan';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return () => names;
}
