// jsdom for Jest. To say what a control is called or whether it can be clicked, jsdom asks of every
// rule of the page whether it matches an element, and forgets between two rounds through more than
// a thousand how to. Nearly all rules here are those of a single class, which is asked for at once.
import { createRequire } from 'node:module';

const requireHere = createRequire(import.meta.url);
const require = createRequire(requireHere.resolve('jest-environment-jsdom'));

/** One class, or several after commas, each with nothing but pseudo-classes behind it. */
const CLASS_ONLY = /^\.[\w-]+(?:::?[\w-]+)*(?:\s*,\s*\.[\w-]+(?:::?[\w-]+)*)*$/;

const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const { matchesDontThrow } = selectors;
const known = new Map();

/** The classes one of which an element that matches must have; null where that cannot be told. */
function classesOf(selector) {
  let classes = known.get(selector);
  if (classes === undefined) {
    classes = CLASS_ONLY.test(selector)
      ? [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name)
      : null;
    known.set(selector, classes);
  }
  return classes;
}

// Before what asks for it is loaded.
selectors.matchesDontThrow = (element, selector) => {
  const classes = element._ownerDocument._mode === 'quirks' ? null : classesOf(selector);
  if (classes !== null) {
    const own = element.classList;
    if (!classes.some((name) => own.contains(name))) return false;
    if (selector === `.${classes[0]}`) return true;
  }
  return matchesDontThrow(element, selector);
};

const { TestEnvironment } = require('jest-environment-jsdom');

export default TestEnvironment;
