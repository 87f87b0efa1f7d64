/** What Astro's component for fonts prints, by the variable of each family. */
declare module 'virtual:astro:assets/fonts/internal' {
  export const componentDataByCssVariable: ReadonlyMap<string, { css: string }>;
}
