import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Templates alone: Oxlint reads everything else, and cannot read these.
export default defineConfig(
  globalIgnores(['dist/', '.*.pincite-*/', 'node_modules/', '.astro/', '**/*.{ts,js,mjs}']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.recommended, astro.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
