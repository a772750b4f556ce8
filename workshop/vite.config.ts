import { defineConfig } from 'vitest/config';
import { oneFile } from './pack/one_file.ts';
import { packedModel } from './pack/packed_model.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [packedModel(), oneFile()],
  worker: { format: 'iife', plugins: () => [packedModel()] },
  build: {
    outDir: '../build/workshop/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    expect: { poll: { timeout: 8_000 } }, // a machine that builds meanwhile is slow
  },
});
