import type { EngineName } from './engine.ts';

/** What a walk may need that not every driver has. */
export type Ability = 'touch' | 'narrowWindow';

/**
 * What an engine, or what drives it, cannot do: the one table that walks are skipped or done
 * otherwise by. `src/README.md` names the same for people.
 */
export const cannot: Record<EngineName, Partial<Record<Ability, string>>> = {
  webkit: {
    touch: 'WebKitWebDriver makes a mouse of a finger: a tap is sent as the events of one',
    narrowWindow: 'its window is never narrower than 447 px: such a page is opened in a frame',
  },
  firefox: {
    touch: 'Playwright does nothing for a tap over BiDi: it is sent as the events of one',
  },
  chromium: {},
};

/** Whether an engine can do something. */
export function can(engine: EngineName, ability: Ability): boolean {
  return cannot[engine][ability] === undefined;
}
