import { z } from 'zod';

/** Text for the reader. */
export const sentence = z.string().min(1);
