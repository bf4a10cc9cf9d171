import { createPreferences } from './create-preferences';

function storageOf(entries: Record<string, string>) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

describe('createPreferences', () => {
  it('remembers the language under the key of the host', () => {
    const storage = storageOf({});
    createPreferences(() => storage, 'part-1.').setLocale('zh-CN');
    expect([...storage.map]).toEqual([['part-1.planpath.locale', 'zh-CN']]);
    expect(createPreferences(() => storage, 'part-1.').locale()).toBe('zh-CN');
    expect(createPreferences(() => storage).locale()).toBeNull();
  });

  it('ignores invalid stored values', () => {
    const storage = storageOf({ 'planpath.locale': '{"x":' });
    expect(createPreferences(() => storage).locale()).toBeNull();
  });

  it('remembers nothing where storage is blocked', () => {
    const preferences = createPreferences(() => {
      throw new Error('SecurityError');
    });
    expect(preferences.locale()).toBeNull();
    expect(() => preferences.setLocale('en')).not.toThrow();
  });
});
