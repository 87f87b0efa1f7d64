import fc from 'fast-check';

// A change fails for what it does, not for an input that chance brought: `npm run fuzz` brings new ones.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2015) });
