const displayOf = (id: string): string => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`${id} is not on the page`);
  return getComputedStyle(element).display;
};

beforeEach(() => {
  document.body.innerHTML = '<div id="bearer" class="one two"><div id="inner">text</div></div>';
});
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function addRule(selector: string): void {
  const style = document.head.appendChild(document.createElement('style'));
  if (style.sheet === null) throw new Error('a style on the page has a sheet');
  style.sheet.insertRule(`${selector} { display: none }`);
}

describe('the styles of the page that components are tested on', () => {
  it.each([
    '.one',
    '.two',
    '.other, .two',
    '.one:not(.other)',
    '.one.two',
    'div.one',
    '.one:first-child',
    'body > .one',
  ])('%s reaches the element that bears the class', (selector) => {
    addRule(selector);
    expect([displayOf('bearer'), displayOf('inner')]).toEqual(['none', 'block']);
  });

  it.each([
    '.One',
    '.on',
    '.one-two',
    '.other',
    '.one.other',
    '.one:hover',
    '.one:first-child p i',
  ])('%s does not reach an element that it does not name', (selector) => {
    addRule(selector);
    expect([displayOf('bearer'), displayOf('inner')]).toEqual(['block', 'block']);
  });

  it('.one div reaches what is inside', () => {
    addRule('.one div');
    expect([displayOf('bearer'), displayOf('inner')]).toEqual(['block', 'none']);
  });

  it('a class reaches an element from when it is given to it until it is taken away', () => {
    addRule('.late');
    const bearer = document.getElementById('bearer');
    bearer?.classList.add('late');
    expect(displayOf('bearer')).toBe('none');
    bearer?.setAttribute('class', 'one');
    expect(displayOf('bearer')).toBe('block');
  });
});
