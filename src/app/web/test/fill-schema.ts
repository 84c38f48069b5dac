import { z } from "zod";

/**
 * A value of a schema in which every text is `marker` (with a number, so that no two are the same), every list has one
 * entry and nothing is null. A new field of a record is filled without this file knowing of it; a new kind of schema throws.
 */
export function fillSchema(schema: z.ZodType, marker: string): unknown {
  let count = 0;
  const fill = (part: z.ZodType): unknown => {
    if (part instanceof z.ZodNullable || part instanceof z.ZodOptional) return fill(part.unwrap() as z.ZodType);
    if (part instanceof z.ZodObject) {
      return Object.fromEntries(Object.entries(part.shape).map(([key, field]) => [key, fill(field as z.ZodType)]));
    }
    if (part instanceof z.ZodArray) return [fill(part.element as z.ZodType)];
    if (part instanceof z.ZodEnum) return part.options[0];
    if (part instanceof z.ZodBoolean) return true;
    if (part instanceof z.ZodNumber) return 7;
    if (part instanceof z.ZodISODate) return "2019-07-07";
    if (part instanceof z.ZodString) {
      count += 1;
      return `${marker} ${marker}${count}`;
    }
    throw new Error(`No way to fill a schema of type ${part.def.type}.`);
  };
  return fill(schema);
}
