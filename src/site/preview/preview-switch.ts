import { z } from 'zod';

/** Whether pages get preview images: the environment variable `PREVIEWS` is `on`, unless it is set to `off`. */
export const hasPreviews =
  z.enum(['on', 'off'], { error: 'PREVIEWS: expected on or off' }).parse(process.env.PREVIEWS ?? 'on') ===
  'on';
