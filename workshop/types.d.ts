/// <reference types="vite/client" />

declare module 'virtual:packed-model' {
  /** The compiled model: base64 of zlib of WebAssembly. */
  const text: string;
  export default text;
}
