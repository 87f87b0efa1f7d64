import { answering } from '../library-answers.ts';
import type { View } from '../view.ts';

const namesAreThere = answering('has-names', (_, { library }) => library.names.size > 0);

/** Whether the site has names, and so a page that lists them. */
export function hasNames(view: View): boolean {
  return namesAreThere('', view);
}
