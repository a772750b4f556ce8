/** Whether whoever looks wants no motion. */
export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
